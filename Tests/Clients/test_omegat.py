"""OmegaT reads every entry of its glossaries and of the memory, and finds attached forms by its own tokenizer."""

import shutil
import subprocess

import pytest

from conftest import FIXTURES, HERE, variants

# A line of text and the English that must be offered for it.
PROBES = [
    ("وغولر التقى", "Güler"), ("قال لأكار", "Akar"), ("وصل ببغداد", "Baghdad"), ("في بغداد", "Baghdad"),
    ("والوزير", "minister"), ("الوزير", "minister"), ("للوزير", "minister"), ("عبدالحكيم وصل", "Abdul Hakim"),
    ("عبد الحكيم وصل", "Abdul Hakim"), ("اكار", "Akar"), ("انقره", "Ankara"), ("بالرئيس", "president"),
    ("كالرئيس", "president"), ("فأكار", "Akar"), ("رئيسهم", "president"), ("غولار", "Güler"),
]


@pytest.fixture(scope="module")
def read(masrad, exports, client, tmp_path_factory):
    """One run of OmegaT over all the files; the lines that its script writes, by kind."""
    omegat = client("omegat")
    project = tmp_path_factory.mktemp("project")
    shutil.copy(HERE / "omegat" / "omegat.project", project)
    for folder in ("source", "target", "glossary", "tm", "dictionary", "omegat"):
        (project / folder).mkdir()
    (project / "source" / "text.txt").write_text("وصل الضيوف.\n", encoding="utf-8")
    (project / "probes.txt").write_text("\n".join(text for text, _ in PROBES) + "\n", encoding="utf-8")
    for name, ending in [("omegat", "txt"), ("omegat-utf8", "utf8"), ("omegat-csv", "csv"), ("tbx2", "tbx")]:
        shutil.copy(exports(name, ending), project / "glossary")
    masrad(
        "build", "probes.txt", "--glossary", "probes.csv", "--format", "omegat", "-o",
        project / "glossary" / "probes.txt")
    bare = project / "glossary" / "bare.txt"
    bare.write_text(
        "".join(
            "\t".join(line.split(",")[:2]) + "\n"
            for line in (FIXTURES / "probes.csv").read_text(encoding="utf-8").splitlines()[1:]),
        encoding="utf-8")
    shutil.copy(exports("tmx", "tmx"), project / "tm")
    subprocess.run(
        [
            omegat, str(project), "--mode=console-translate", f"--config-dir={project / 'config'}",
            f"--script={HERE / 'omegat' / 'read.groovy'}",
        ], capture_output=True, timeout=200, check=True)
    lines = [line.split("\t") for line in (project / "read.tsv").read_text(encoding="utf-8").splitlines()]
    return {kind: [line[1:] for line in lines if line[0] == kind] for kind in ("entry", "probe", "memory")}


@pytest.mark.parametrize("file", ["omegat.txt", "omegat-utf8.utf8", "omegat-csv.csv"])
def test_every_entry_of_a_table(read, usable, file):
    found = [(source, target) for name, source, target, _ in read["entry"] if name == file]
    wanted = [(form, row["English"]) for row in usable for form in [row["Arabic"]] + variants(row)]
    assert sorted(found) == sorted(set(wanted))


def test_deprecated_and_rejected_english_is_never_offered(read):
    targets = {target for name, _, target, _ in read["entry"] if name.startswith("omegat")}
    assert not targets & {"Kalil al-Darwish", "Souk al-Khamees", "Old Company", "Misreading"}


def test_every_entry_of_tbx(read, rows):
    found = {(source, target) for name, source, target, _ in read["entry"] if name == "tbx2.tbx"}
    for row in rows:
        if row["Status"] != "rejected":
            for form in [row["Arabic"]] + variants(row):
                assert (form, row["English"]) in found


def test_every_segment_of_the_memory(read, usable):
    found = sorted((source, target) for name, source, target in read["memory"] if name == "tmx.tmx")
    assert found == sorted((row["Arabic"], row["English"]) for row in usable)


def test_headwords_alone_miss_attached_forms(read):
    """Why the forms go along: if OmegaT found them by itself, they could be left out."""
    hits = {line: found.split("|") for name, line, found in read["probe"] if name == "bare.txt"}
    assert sum(english in hits[text] for text, english in PROBES) < len(PROBES)


@pytest.mark.parametrize("text,english", PROBES)
def test_the_tokenizer_finds_each_probe(read, text, english):
    hits = {line: found.split("|") for name, line, found in read["probe"] if name == "probes.txt"}
    assert english in hits[text]
