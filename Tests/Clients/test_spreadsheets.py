"""LibreOffice and openpyxl give the cells back: Arabic right, leading zeros kept, formulas inert."""

import subprocess
import xml.etree.ElementTree as ET

import pytest

from conftest import FIXTURES

NOTES = ['=HYPERLINK("http://example.invalid","x")', "0123", '+1, "quoted" | bar', "", "two people's name & a <noun>", "-"]


def office(client, tmp_path, file, target, *options):
    subprocess.run(
        [
            client("soffice"), "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", *options,
            "--convert-to", target, "--outdir", str(tmp_path), str(file),
        ], capture_output=True, timeout=200, check=True)
    return tmp_path / f"{file.stem}.{target.split(':')[0]}"


def cells(path):
    """The rows of each sheet of a flat OpenDocument: a cell's text and its formula."""
    space = {
        "t": "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "x": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    }
    sheets = []
    for table in ET.parse(path).iterfind(".//t:table", space):
        rows = []
        for row in table.iterfind("t:table-row", space):
            cells = []
            for cell in row.iterfind("t:table-cell", space):
                text = "\n".join("".join(p.itertext()) for p in cell.iterfind("x:p", space))
                repeated = int(cell.get(f"{{{space['t']}}}number-columns-repeated", "1"))
                cells += [(text, cell.get(f"{{{space['t']}}}formula"))] * min(repeated, 20)
            rows.append(cells)
        sheets.append((table, rows))
    return sheets


def test_libreoffice_reads_the_csv(exports, client, tmp_path, rows):
    option = '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,true,false'
    result = office(client, tmp_path, exports("csv", "csv"), "fods", option)
    [(_, table)] = cells(result)
    lines = [row for row in table if row and row[0][0]]
    assert [row[0][0] for row in lines[1:]] == [row["Arabic"] for row in rows]
    notes = [row[11] for row in lines[1:]]
    assert notes[1][0] == "0123"
    # The guard is a character of the cell: what matters is that nothing runs.
    assert notes[0][0].lstrip("'") == NOTES[0]
    assert all(formula is None for row in table for _, formula in row)


def test_libreoffice_reads_the_workbook(exports, client, tmp_path, rows):
    result = office(client, tmp_path, exports("xlsx", "xlsx"), "fods")
    found = {}
    for _, table in cells(result):
        for row in table[1:]:
            if row and row[0][0]:
                found[row[12][0]] = row
        assert all(formula is None for row in table for _, formula in row)
    assert set(found) == {row["ID"] for row in rows}
    for row in rows:
        assert found[row["ID"]][0][0] == row["Arabic"]
        assert found[row["ID"]][11][0] == row["Notes"]


def test_openpyxl_reads_the_workbook(exports, rows):
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    book = openpyxl.load_workbook(exports("xlsx", "xlsx"))
    assert book.sheetnames == ["People", "Places", "Organisations", "Titles", "Terms"]
    found = {}
    for sheet in book:
        assert sheet.sheet_view.rightToLeft
        assert sheet.freeze_panes == "A2"
        header = [cell.value for cell in sheet[1]]
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                if cell.value is not None and header[cell.column - 1] not in ("Confidence", "Occurrences"):
                    # Type s or inlineStr: neither a number nor a formula.
                    assert cell.data_type in ("s", "inlineStr"), cell.coordinate
            values = dict(zip(header, (cell.value for cell in row)))
            found[values["ID"]] = values
    for row in rows:
        values = found[row["ID"]]
        assert values["Arabic"] == row["Arabic"]
        assert values["English"] == row["English"]
        assert (values["Notes"] or "") == row["Notes"]


def test_what_libreoffice_saves_comes_back(exports, client, masrad, tmp_path, rows):
    """A translator's round: the workbook opened and saved by LibreOffice is the same glossary."""
    saved = office(client, tmp_path, exports("xlsx", "xlsx"), "xlsx:Calc MS Excel 2007 XML")
    one = masrad("import", exports("xlsx", "xlsx"))
    assert masrad("import", saved) == one
    assert one.count('"id"') == len(rows)


def test_what_openpyxl_saves_comes_back(exports, masrad, tmp_path):
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    book = openpyxl.load_workbook(exports("xlsx", "xlsx"))
    book["People"]["D3"] = "approved"
    book.save(tmp_path / "edited.xlsx")
    before, after = masrad("import", exports("xlsx", "xlsx")), masrad("import", tmp_path / "edited.xlsx")
    assert after.replace('"status": "approved"', '"status": "proposed"') == before.replace(
        '"status": "approved"', '"status": "proposed"')
    assert after.count('"status": "approved"') == before.count('"status": "approved"') + 1


def test_phrase_workbook(exports):
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    sheet = openpyxl.load_workbook(exports("phrase", "xlsx")).active
    header = [cell.value for cell in sheet[1]]
    assert header[:2] == ["CID", "concept_domain"] and "ar" in header and "en" in header
    terms = {row[header.index("ar")].value for row in sheet.iter_rows(min_row=2)}
    assert {"خليل الدرويش", "الدرويش", "سوق الخميس"} <= terms


