"""What is wrong with a template is said in plain words, with its place; hostile files are refused with their reason."""

import re
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest

from app.documents.own_template.check import problems
from app.documents.own_template.package import OwnTemplateError, open_template
from app.documents.own_template.placeholders import as_name, is_end, loop_of, nearest, placeholders
from tests.app.documents.own_template.templates import (
    W,
    codes,
    line,
    opened,
    packed,
    parts,
    relation,
    relations,
    row,
    run,
    table,
)


def refused(folder: Path, entries: dict[str, str | bytes]) -> str:
    with pytest.raises(OwnTemplateError) as error:
        open_template(packed(entries, folder / "hostile.docx"))
    assert error.value.sentence
    return error.value.why


def test_a_template_that_is_right_has_no_problem(tmp_path: Path) -> None:
    assert codes(tmp_path, line("{name}"), line("{each outcome}{outcome}{end}"), header=line("{name}")) == []


@pytest.mark.parametrize(
    ("blocks", "code"),
    [
        ([line("A letter.")], "none"),
        ([line("{nmae}")], "unknown_like"),
        ([line("{telephone number of the council}")], "unknown"),
        ([line("{each goal}")], "unknown_like"),
        ([line("{outcome}")], "outside"),
        ([line("{each outcome}{step}{end}")], "outside"),
        ([line("{each step}{outcome} {step}{end}")], None),
        ([line("{each outcome}"), line("{outcome}")], "open"),
        ([line("{name}"), line("{end}")], "end"),
        ([line("{each step}"), line("{each outcome}{end}"), line("{end}")], "inside"),
        ([line("{each outcome}"), line("{each outcome}{end}"), line("{end}")], "inside"),
        ([line("{each outcome}"), table(row(line("{outcome}{end}")))], "edge"),
        ([table(row(line("{each outcome}"))), table(row(line("{outcome}{end}")))], "edge"),
        ([line("Outcomes: {each outcome}{outcome}{end}")], "line"),
        ([line("{each outcome}{outcome}{end} and so on")], "line"),
        ([line("{each outcome}"), line("{end}{each outcome}"), line("{end}")], "line"),
        ([table(row(line("{each step}"), line("{end}{each help}"), line("{end}")))], "line"),
        ([line("{name} and {hope")], "bracket"),
        ([line("name} {name}")], "bracket"),
        ([f"<w:p><w:ins>{run('{name}')}</w:ins></w:p>"], "tracked"),
    ],
)
def test_each_slip_is_noticed(tmp_path: Path, blocks: list[str], code: str | None) -> None:
    assert set(codes(tmp_path, *blocks)) == ({code} if code else set())


@pytest.mark.parametrize("words", ["{outcome}", "{each outcome}"])
def test_what_can_be_several_cannot_stand_in_a_header(tmp_path: Path, words: str) -> None:
    (problem,) = problems(opened(tmp_path, line("{name}"), header=line(words)))
    assert (problem.code, problem.where) == ("pages", "In the header")
    assert words in problem.sentence


def test_the_nearest_known_one_is_offered_and_the_place_can_be_found_in_word(tmp_path: Path) -> None:
    (first, second) = problems(
        opened(tmp_path, line("Dear {nmae}, this is a rather long line that goes on and on until it is cut"),
               table(row(line("x")), row(line("{outcme}"))))
    )  # fmt: skip
    assert first.sentence == "We do not know “{nmae}”. Did you mean “{name}”?"
    assert first.where == "In the line “Dear {nmae}, this is a rather long line that goes on and on…”"
    assert second.sentence == "We do not know “{outcme}”. Did you mean “{outcome}”?"
    assert second.where == "In table 1, row 2: “{outcme}”"


def test_every_sentence_for_a_problem_keeps_its_brackets(tmp_path: Path) -> None:
    slips = [line("{outcome}"), line("{end}"), line("{each step}"), line("{nme}")]
    for problem in problems(opened(tmp_path, *slips)):
        assert not re.search(r"\{(typed|nearest|each)\}", problem.sentence)
        assert problem.where


def test_names_are_known_however_they_are_typed() -> None:
    assert as_name("  Important_To ") == "important to"
    assert (loop_of("each step"), loop_of("each goal"), loop_of("step")) == ("step", "", "")
    assert (is_end("end"), is_end("end step"), is_end("ending")) == (True, True, False)
    assert nearest("qqqqqqq") == ""
    assert not [name for name in placeholders() if as_name(name) != name or is_end(name) or loop_of(name)]


@pytest.mark.parametrize(
    "instruction",
    ['INCLUDEPICTURE "http://x.example/a.png"', "DDEAUTO c:\\\\x", "includetext x", "LINK Excel", "MACROBUTTON x", " "],
)
def test_a_field_that_fetches_or_runs_is_refused(tmp_path: Path, instruction: str) -> None:
    simple = f"<w:p><w:fldSimple w:instr={quoteattr(instruction)}/></w:p>"
    split = "".join(f"<w:r><w:instrText>{half}</w:instrText></w:r>" for half in (instruction[:3], instruction[3:]))
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    assert refused(tmp_path, parts(simple)) == refused(tmp_path, parts(f"<w:p>{begin}{split}{end}</w:p>")) == "field"


def test_a_field_whose_name_is_put_together_by_another_is_refused(tmp_path: Path) -> None:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    inner = f"{begin}<w:r><w:instrText>QUOTE 68 68 69</w:instrText></w:r>{end}"
    assert refused(tmp_path, parts(f"<w:p>{begin}{inner}{end}</w:p>")) == "field"


def test_fields_that_only_count_are_welcome(tmp_path: Path) -> None:
    assert codes(tmp_path, line("{name}"), '<w:p><w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "/></w:p>') == []


def test_hostile_files_are_refused_with_their_reason(tmp_path: Path) -> None:
    good = parts(line("{name}"))
    outside = ("http://x.example/", ' TargetMode="External"')
    doctype = f'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="{W}"><w:body/></w:document>'
    for entries, why in (
        (good | {"word/vbaProject.bin": b"x"}, "runs"),
        (good | {"word/embeddings/a.bin": b"x"}, "holds"),
        (good | {"word/document.xml": doctype}, "reaches"),
        (good | {"word/theme/theme1.xml": doctype}, "reaches"),
        (good | {"word/media/a.xml": "x" * 20_000_000}, "large"),
        (good | {"word/_rels/document.xml.rels": relations(relation("image", *outside))}, "reaches"),
        (good | {"word/_rels/settings.xml.rels": relations(relation("attachedTemplate", *outside))}, "reaches"),
        (parts(line("{name}"), '<w:altChunk r:id="rId9"/>'), "holds"),
        (
            parts('<w:p><w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata src="http://x.example/"/>'
                  "</v:rect></w:pict></w:r></w:p>"),
            "reaches",
        ),
        (parts(line("{name}"), kind="template"), "other"),
        (good | {"word/document.xml": "<w:document"}, "damaged"),
        (good | {"word/document.xml": '<d xmlns="urn:other"/>'}, "other"),
    ):  # fmt: skip
        assert refused(tmp_path, entries) == why


@pytest.mark.parametrize(
    ("data", "why"), [(b"%PDF-1.7", "pdf"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old"), (b"", "other")]
)
def test_what_is_no_word_file_is_said(tmp_path: Path, data: bytes, why: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    with pytest.raises(OwnTemplateError) as error:
        open_template(path)
    assert (error.value.why, bool(error.value.sentence)) == (why, True)


def test_a_file_or_folder_that_is_no_file_is_said(tmp_path: Path) -> None:
    for path, why in ((tmp_path, "folder"), (tmp_path / "gone.docx", "gone")):
        with pytest.raises(OwnTemplateError) as error:
            open_template(path)
        assert error.value.why == why
