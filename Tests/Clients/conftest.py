"""What the tests of clients share: the program, the exports, and a last line with the counts."""

import csv
import io
import os
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FIXTURES = HERE / "Fixtures"


@pytest.fixture(scope="session")
def masrad():
    """Runs the program; what it writes to standard output is the result."""
    binary = os.environ["MASRAD"]

    def run(*arguments, status=0):
        result = subprocess.run([binary, *map(str, arguments)], capture_output=True, text=True, cwd=FIXTURES)
        assert result.returncode == status, result.stderr
        return result.stdout

    return run


@pytest.fixture(scope="session")
def exports(masrad, tmp_path_factory):
    """Gives the path of the fixture's glossary in a format."""
    folder = tmp_path_factory.mktemp("exports")
    made = {}

    def export(name, ending):
        if name not in made:
            made[name] = folder / f"{name}.{ending}"
            masrad("export", FIXTURES / "glossary.csv", "--format", name, "-o", made[name])
        return made[name]

    return export


@pytest.fixture(scope="session")
def rows():
    """The fixture's lines."""
    with open(FIXTURES / "glossary.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def usable(rows):
    """The lines that a format without a status may hold."""
    return [row for row in rows if row["Status"] not in ("rejected", "deprecated")]


@pytest.fixture(scope="session")
def client():
    """The path of a program; the test is left out, with a reason, where there is none."""

    def find(name):
        path = shutil.which(name)
        if path is None:
            pytest.skip(f"{name} is not installed")
        return path

    return find


def variants(row):
    """The Arabic forms of a line besides the first, without tatweel."""
    return [form.strip().replace("ـ", "") for form in row["Arabic variants"].split("|") if form.strip()]


def read_csv(path, **options):
    return list(csv.reader(io.StringIO(Path(path).read_bytes().decode("utf-8")), **options))


COUNTS = {"passed": 0, "failed": 0, "skipped": 0}


def pytest_runtest_logreport(report):
    if report.when == "call" or report.outcome != "passed":
        COUNTS[report.outcome] += 1


def pytest_unconfigure(config):
    print("\n{passed} passed, {failed} failed, {skipped} skipped".format(**COUNTS))
