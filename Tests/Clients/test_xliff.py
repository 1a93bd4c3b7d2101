"""XLIFF 2.1 is valid by the schemas of OASIS, where they lie on the machine; TMX and TBX are well-formed."""

import os
import subprocess
from pathlib import Path

import pytest


def schema():
    """The schemas are OASIS's: none is kept here. MASRAD_XLIFF_SCHEMAS names their folder."""
    folders = [os.environ.get("MASRAD_XLIFF_SCHEMAS", "")]
    folders.append(str(Path(__file__).parents[3] / "shared/schemas/xliff-21/schemas"))
    for folder in folders:
        path = Path(folder) / "xliff_core_2.0.xsd"
        if folder and path.exists():
            return path
    pytest.skip("no schemas of XLIFF 2.1 here; name their folder in MASRAD_XLIFF_SCHEMAS")


@pytest.mark.parametrize("name", ["xliff_core_2.0.xsd", "glossary.xsd", "metadata.xsd"])
def test_xliff_is_valid(exports, client, name, tmp_path):
    xmllint = client("xmllint")
    core = schema()
    file = exports("xliff", "xlf")
    if name == "xliff_core_2.0.xsd":
        result = subprocess.run(
            [xmllint, "--noout", "--nonet", "--schema", core, file], capture_output=True, text=True)
        assert result.returncode == 0, result.stderr
        return
    # The core takes any module in; each module's elements are held against its own schema.
    from lxml import etree

    module = etree.XMLSchema(etree.parse(str(core.parent / name)))
    roots = {"glossary.xsd": "{urn:oasis:names:tc:xliff:glossary:2.0}glossary",
             "metadata.xsd": "{urn:oasis:names:tc:xliff:metadata:2.0}metadata"}
    found = list(etree.parse(str(file)).iter(roots[name]))
    assert found
    for element in found:
        module.assertValid(etree.fromstring(etree.tostring(element, with_tail=False)))


def test_references_of_the_glossary_point_somewhere(exports):
    from lxml import etree

    names = {"x": "urn:oasis:names:tc:xliff:document:2.0", "g": "urn:oasis:names:tc:xliff:glossary:2.0"}
    for unit in etree.parse(str(exports("xliff", "xlf"))).iterfind(".//x:unit", names):
        marks = {mark.get("id") for mark in unit.iterfind(".//x:mrk", names)}
        ids = [node.get("id") for node in unit.iterfind(".//g:*", names) if node.get("id")]
        assert len(ids) == len(set(ids))
        for entry in unit.iterfind(".//g:glossEntry[@ref]", names):
            assert entry.get("ref")[1:] in marks


@pytest.mark.parametrize("name,ending", [("tbx2", "tbx"), ("tbx3", "tbx"), ("tmx", "tmx")])
def test_well_formed(exports, client, name, ending):
    result = subprocess.run(
        [client("xmllint"), "--noout", "--nonet", exports(name, ending)], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr


def test_tbx3_has_its_data_categories(exports):
    """By TBX-Basic: the term first in its section, context there only, the statuses of the picklist."""
    from lxml import etree

    space = "{urn:iso:std:iso:30042:ed-2}"
    root = etree.parse(str(exports("tbx3", "tbx"))).getroot()
    assert (root.tag, root.get("type"), root.get("style")) == (f"{space}tbx", "TBX-Basic", "dca")
    statuses = {f"{name}Term-admn-sts" for name in ("preferred", "admitted", "deprecated", "superseded")}
    sections = list(root.iter(f"{space}termSec"))
    assert sections
    for section in sections:
        assert section[0].tag == f"{space}term"
        for note in section.iterfind(f"{space}termNote[@type='administrativeStatus']"):
            assert note.text in statuses
    for context in root.iterfind(f".//{space}descrip[@type='context']"):
        assert context.getparent().tag == f"{space}termSec"
