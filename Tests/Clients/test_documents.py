"""What Masrad reads in documents that other programs have made, held against what it reads in the plain text."""

import html
import json
import os
import subprocess
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "Glossaries" / "Samples" / "tripoli-visit.txt"
PARAGRAPHS = [line for line in SAMPLE.read_text(encoding="utf-8").split("\n") if line.strip()]


@pytest.fixture(scope="session")
def work(tmp_path_factory):
    return tmp_path_factory.mktemp("documents")


@pytest.fixture(scope="session")
def word(work):
    """Each paragraph in several runs, the last one in a table."""
    docx = pytest.importorskip("docx", reason="python-docx cannot be had")
    document = docx.Document()
    for text in PARAGRAPHS[:-1]:
        paragraph = document.add_paragraph()
        for start in range(0, len(text), 17):
            paragraph.add_run(text[start : start + 17]).bold = start % 34 == 0
    document.add_table(rows=1, cols=1).cell(0, 0).text = PARAGRAPHS[-1]
    document.save(work / "python-docx.docx")
    return work / "python-docx.docx"


@pytest.fixture(scope="session")
def workbook(work):
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl cannot be had")
    book = openpyxl.Workbook()
    for row, text in enumerate(PARAGRAPHS, 1):
        book.active.cell(row=row, column=2, value=text)
        book.active.cell(row=row, column=3, value=row)
    book.save(work / "openpyxl.xlsx")
    return work / "openpyxl.xlsx"


@pytest.fixture(scope="session")
def presentation(work):
    pptx = pytest.importorskip("pptx", reason="python-pptx cannot be had")
    show = pptx.Presentation()
    for text in PARAGRAPHS:
        show.slides.add_slide(show.slide_layouts[5]).shapes.title.text = text
    show.save(work / "python-pptx.pptx")
    return work / "python-pptx.pptx"


@pytest.fixture(scope="session")
def page(work):
    body = "".join(f"<p>{html.escape(text)}</p>" for text in PARAGRAPHS)
    path = work / "page.html"
    path.write_text(f"<!DOCTYPE html><html lang=ar dir=rtl><meta charset=utf-8><body>{body}", encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def entries(masrad, tmp_path_factory):
    """The entries of a file with the surfaces of their mentions, without their places."""

    def read(path):
        found = json.loads(masrad("build", path, "--format", "json"))["entries"]
        return {
            (entry["class"], entry["arabic"]): (
                entry["english"],
                entry["variants"],
                [mention["surface"] for mention in entry["mentions"]],
            )
            for entry in found
        }

    return read


@pytest.mark.parametrize("name", ["word", "workbook", "presentation", "page"])
def test_a_document_has_the_glossary_of_its_text(request, entries, name):
    assert entries(request.getfixturevalue(name)) == entries(SAMPLE)


def converted(source, ending, work, client):
    """Lets LibreOffice open a file and save it as another format."""
    folder = work / f"{source.stem}-to-{ending.split(':')[0]}"
    command = [client("soffice"), f"-env:UserInstallation=file://{work}/profile", "--headless"]
    result = subprocess.run(
        [*command, "--convert-to", ending, "--outdir", folder, source], capture_output=True, text=True, timeout=300
    )
    made = folder / source.with_suffix("." + ending.split(":")[0]).name
    if not made.exists():
        pytest.skip(f"LibreOffice here cannot convert {source.suffix} to {ending}: {result.stderr.strip()}")
    return made


@pytest.mark.parametrize(
    "name, ending",
    [
        ("word", "docx"),
        ("word", "odt"),
        ("word", "html:HTML (StarWriter)"),
        ("workbook", "xlsx"),
        ("presentation", "pptx"),
    ],
)
def test_what_libreoffice_saves_has_it_too(request, entries, work, client, name, ending):
    assert entries(converted(request.getfixturevalue(name), ending, work, client)) == entries(SAMPLE)


def test_a_pdf_has_all_but_what_may_be_two_names(entries, work, client):
    """Where the font draws lam-alef as one sign poppler turns it around; صلاح may then be صالح, which is told."""
    client("pdftotext")
    docx = pytest.importorskip("docx", reason="python-docx cannot be had")
    document = docx.Document()
    for text in PARAGRAPHS:
        document.add_paragraph(text)
    document.save(work / "plain.docx")
    pdf = converted(work / "plain.docx", "pdf", work, client)
    found, plain = entries(pdf), entries(SAMPLE)
    assert set(plain) - set(found) <= {("person", "صلاح النمروش")}
    assert {found[key][0] for key in found} - {plain[key][0] for key in plain} <= {"Saleh al-Namroush"}
    told = subprocess.run([os.environ["MASRAD"], "build", pdf], capture_output=True, text=True).stderr
    assert set(plain) == set(found) or "صالح" in told
