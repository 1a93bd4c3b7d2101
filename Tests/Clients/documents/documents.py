"""Makes documents of many formats from one text, and compares the glossaries that Masrad makes of them."""

import html
import json
import re
import subprocess
import sys
from pathlib import Path

import docx
import openpyxl
import pptx

program, sample, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
paragraphs = [line for line in sample.read_text(encoding="utf-8").split("\n") if line.strip()]


def word(path):
    """Each paragraph in several runs, the last one in a table."""
    document = docx.Document()
    for text in paragraphs[:-1]:
        paragraph = document.add_paragraph()
        for start in range(0, len(text), 17):
            paragraph.add_run(text[start : start + 17]).bold = start % 34 == 0
    document.add_table(rows=1, cols=1).cell(0, 0).text = paragraphs[-1]
    document.save(path)


def workbook(path):
    book = openpyxl.Workbook()
    for row, text in enumerate(paragraphs, 1):
        book.active.cell(row=row, column=2, value=text)
        book.active.cell(row=row, column=3, value=row)
    book.save(path)


def presentation(path):
    show = pptx.Presentation()
    for text in paragraphs:
        slide = show.slides.add_slide(show.slide_layouts[5])
        slide.shapes.title.text = text
    show.save(path)


def page(path):
    body = "".join(f"<p>{html.escape(text)}</p>" for text in paragraphs)
    path.write_text(f"<!DOCTYPE html><html lang=ar dir=rtl><meta charset=utf-8><body>{body}", encoding="utf-8")


def convert(source, ending, name, kind=""):
    """Lets LibreOffice open a file and save it as another format under another name."""
    folder = work / f"to-{name}"
    profile = f"-env:UserInstallation=file://{work}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", ending + kind, "--outdir", folder, source]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    made = work / name
    (folder / source.with_suffix("." + ending).name).rename(made)
    return made


def glossary(path):
    """The entries of a file, with the surfaces of their mentions, without their places."""
    run = subprocess.run([program, "build", path, "--format", "json"], capture_output=True, check=False)
    if run.returncode != 0:
        sys.exit(f"{path.name}: exit status {run.returncode}: {run.stderr.decode()}")
    entries = json.loads(run.stdout)["entries"]
    for entry in entries:
        entry["mentions"] = [mention["surface"] for mention in entry["mentions"]]
    return {(entry["class"], entry["arabic"]): entry for entry in entries}, json.loads(run.stdout)["entries"]


word(work / "python-docx.docx")
workbook(work / "openpyxl.xlsx")
presentation(work / "python-pptx.pptx")
page(work / "page.html")
made = [work / name for name in ("python-docx.docx", "openpyxl.xlsx", "python-pptx.pptx", "page.html")]
made.append(convert(work / "python-docx.docx", "docx", "writer.docx"))
made.append(convert(work / "python-docx.docx", "odt", "writer.odt"))
made.append(convert(work / "python-docx.docx", "pdf", "writer.pdf"))
made.append(convert(work / "python-docx.docx", "html", "writer.html", ":HTML (StarWriter)"))
made.append(convert(work / "openpyxl.xlsx", "xlsx", "calc.xlsx"))
made.append(convert(work / "python-pptx.pptx", "pptx", "impress.pptx"))

def kept_by_pdf(entries):
    """What a PDF file can keep: poppler turns lam-alef around where the font draws it as one sign."""
    return {
        key: (entry["english"], len(entry["mentions"]))
        for key, entry in entries.items()
        if not re.search("ل[اأإآ]", " ".join([key[1], *entry["mentions"]]))
    }


plain, _ = glossary(sample)
failed = False
for path in made:
    found, entries = glossary(path)
    expected = plain
    if path.suffix == ".pdf":
        expected, found = kept_by_pdf(plain), kept_by_pdf(found)
        found = {key: entry for key, entry in found.items() if key in expected}
    places = {mention.get("place", f"line {mention['line']}") for entry in entries for mention in entry["mentions"]}
    differences = sorted(key for key in expected.keys() | found.keys() if expected.get(key) != found.get(key))
    print(f"{path.name}: {len(found)} entries, {len(places)} places such as {min(places)}: ", end="")
    print("as of the plain text" if not differences else f"{len(differences)} differ")
    for key in differences:
        failed = True
        print(f"    {key}\n      plain text: {expected.get(key)}\n      {path.suffix[1:]}: {found.get(key)}")
sys.exit(1 if failed else 0)
