"""translate-toolkit reads TBX 2, TMX, UTX, XLIFF and CSV."""

import pytest

from conftest import variants

pytest.importorskip("translate", reason="translate-toolkit is not installed")


def units(store):
    return [(unit.source, unit.target) for unit in store.units if unit.source]


def wanted(rows, with_forms):
    return sorted({
        (form, row["English"]) for row in rows for form in [row["Arabic"]] + (variants(row) if with_forms else [])})


def test_tbx(exports, rows):
    from translate.storage.tbx import tbxfile

    with open(exports("tbx2", "tbx"), "rb") as file:
        store = tbxfile(file, sourcelanguage="ar", targetlanguage="en")
    assert sorted(units(store)) == wanted([row for row in rows if row["Status"] != "rejected"], False)


def test_tmx(exports, usable):
    from translate.storage.tmx import tmxfile

    with open(exports("tmx", "tmx"), "rb") as file:
        store = tmxfile(file, sourcelanguage="ar", targetlanguage="en")
    assert sorted(units(store)) == wanted(usable, False)


def test_utx(exports, usable):
    from translate.storage.utx import UtxFile

    store = UtxFile.parsefile(str(exports("utx", "utx")))
    assert sorted(units(store)) == wanted(usable, True)


def test_xliff(exports, usable):
    from translate.storage import xliff2

    with open(exports("xliff", "xlf"), "rb") as file:
        store = xliff2.Xliff2File(file)
    found = [(str(unit.source), str(unit.target)) for unit in store.units]
    assert sorted(found) == wanted(usable, False)


def test_weblate_csv(exports, usable):
    from translate.storage.csvl10n import csvfile

    with open(exports("weblate", "csv"), "rb") as file:
        store = csvfile(file)
    found = [(unit.source, unit.target) for unit in store.units if unit.source != "source"]
    assert sorted(found) == wanted(usable, True)
