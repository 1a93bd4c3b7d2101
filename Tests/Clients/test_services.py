"""DeepL's own client takes the TSV, rdflib parses the SKOS, the services' limits are held."""

import subprocess

import pytest

from conftest import FIXTURES, read_csv, variants


def pairs(usable):
    """One target a source: العدل has two, of which none is approved."""
    return {
        form: row["English"]
        for row in usable if row["Arabic"] != "العدل"
        for form in [row["Arabic"]] + variants(row) if form != "الدرويش"
    }


def test_deepls_client_takes_the_tsv(exports, usable):
    util = pytest.importorskip("deepl.util", reason="deepl is not installed")
    text = exports("deepl", "tsv").read_bytes().decode("utf-8")
    assert util.convert_tsv_to_dict(text) == pairs(usable)


@pytest.mark.parametrize("name,header", [("deepl-csv", []), ("google", []), ("amazon", [["ar", "en"]])])
def test_csv_of_the_services(exports, usable, name, header):
    rows = read_csv(exports(name, "csv"))
    assert rows[:len(header)] == header
    assert dict(rows[len(header):]) == pairs(usable)
    assert len(rows) - len(header) == len(pairs(usable))


def test_microsofts_tsv(exports, usable):
    lines = exports("microsoft", "tsv").read_text(encoding="utf-8").splitlines()
    assert dict(line.split("\t") for line in lines) == pairs(usable)


def test_a_homograph_is_told_and_strict_writes_nothing(masrad, tmp_path):
    target = tmp_path / "strict.tsv"
    masrad("export", FIXTURES / "glossary.csv", "--format", "deepl", "--strict", "-o", target, status=3)
    assert not target.exists()


def test_rdflib_parses_the_skos(exports, rows):
    rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
    from rdflib.namespace import SKOS

    graph = rdflib.Graph().parse(exports("skos", "ttl"), format="turtle")
    labels = {(str(label), label.language) for label in graph.objects(None, SKOS.prefLabel)}
    for row in rows:
        if row["Status"] != "rejected":
            assert (row["Arabic"], "ar") in labels
    hidden = {str(label) for label in graph.objects(None, SKOS.hiddenLabel)}
    assert {"Kalil al-Darwish", "Souk al-Khamees", "Old Company"} <= hidden
    concepts = list(graph.subjects(rdflib.RDF.type, SKOS.Concept))
    assert len(concepts) == sum(row["Status"] != "rejected" for row in rows)


def test_typos_finds_a_deprecated_form(exports, client, tmp_path):
    typos = client("typos")
    text = tmp_path / "translation.md"
    text.write_text("Kalil al-Darwish spoke. Khalil al-Darwish spoke.\n", encoding="utf-8")
    result = subprocess.run(
        [typos, "--config", exports("typos", "toml"), "--format", "brief", text], capture_output=True, text=True)
    assert result.returncode == 2, result.stderr
    assert "Kalil" in result.stdout and "Khalil" in result.stdout
    assert result.stdout.count("\n") == 1


def test_vales_rule_is_yaml(exports):
    yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")
    rule = yaml.safe_load(exports("vale", "yml").read_text(encoding="utf-8"))
    assert rule["extends"] == "substitution"
    assert rule["swap"] == {"Kalil al-Darwish": "Khalil al-Darwish", "Souk al-Khamees": "Souq al-Khamis"}
