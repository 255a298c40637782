"""A plan in a school's own template: what repeats, whose looks are kept, and words that arrive as they were typed."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from lxml import etree

from app.documents.options import DocumentOptions
from app.documents.own_template.check import problems
from app.documents.own_template.filling import save_filled
from app.documents.own_template.package import OwnTemplateError, open_template
from app.documents.own_template.placeholders import placeholders
from app.documents.own_template.starter import save_starter
from app.documents.own_template.values import Scope, scope_of
from app.documents.saving import FolderGoneError
from app.i18n import Texts
from app.plan.plan import Plan
from tests.app.documents.own_template.templates import (
    T,
    document,
    line,
    lines,
    opened,
    packed,
    part,
    parts,
    relation,
    relations,
    row,
    rows,
    run,
    table,
)
from tests.app.documents.sample_plans import STAFF, TODAY, ehc_plan, empty_plan, huge_plan, strange_plan
from tests.app.documents.schema import schema_errors
from tests.app.documents.test_any_plan import options, plans

BOLD = "<w:rPr><w:b/></w:rPr>"


def test_every_placeholder_has_a_value_where_it_has_a_meaning() -> None:
    plan = scope_of(ehc_plan(), texts=Texts(), today=TODAY, options=STAFF)
    outcome = plan.each["outcome"][0]
    found: dict[str, Scope] = {"plan": plan, "outcome": outcome, "step": outcome.each["step"][0]}
    found["help"] = found["step"].each["help"][0]
    for of, scope in found.items():
        own = {one.name for one in placeholders().values() if one.of == of}
        assert own <= set(scope.values)
        assert all(scope.values[name] for name in own)
    assert set(found["help"].values) == set(placeholders())


def test_words_of_the_plan_stand_where_their_placeholders_stood(tmp_path: Path) -> None:
    template = opened(tmp_path, line("Plan for {Name}, {school_year}."), line("{ hope }"))
    assert lines(document(template, ehc_plan())) == [
        "Plan for Bronwen, Year 8.",
        "I want to fix bikes in my own shop, with a kettle for whoever comes in.",
    ]


def test_a_placeholder_that_word_split_is_found_and_keeps_the_looks_it_began_with(tmp_path: Path) -> None:
    mark = '<w:proofErr w:type="spellStart"/>'
    split = (run("For {na", BOLD), mark, run("m"), mark, run("e}, by {made"), run(" on}."))
    file = document(opened(tmp_path, f"<w:p>{''.join(split)}</w:p>"), ehc_plan())
    assert lines(file) == ["For Bronwen, by 21 November 2026."]
    bold = part(file).find(f".//{T}r")
    assert bold is not None
    assert bold.find(f"{T}rPr/{T}b") is not None
    assert "".join(text.text or "" for text in bold.iter(f"{T}t")) == "For Bronwen"


def test_lines_between_each_and_end_stand_there_once_for_each_outcome(tmp_path: Path) -> None:
    template = opened(
        tmp_path,
        line("{each outcome}"),
        line("{outcome number}. {outcome name}"),
        line("{each step}"),
        line("- {step} ({outcome number})"),
        line("{end}"),
        line("{end}"),
        line("Thank you."),
    )
    assert lines(document(template, ehc_plan())) == [
        "1. Ready to ride",
        "- Point to the right tool for each of five pictures (1)",
        "- Take a wheel off and put it back with the picture list (1)",
        "- Find the hole and mend it while an adult stays across the room (1)",
        "2. Time to think",
        "- Hold up the card when an adult pauses and looks over (2)",
        "- Hold up the card without the pause (2)",
        "3. Pack her own bag from a photo list",
        "- Pack five things from photos (3)",
        "Thank you.",
    ]


def test_a_row_that_holds_each_and_end_stands_there_once_for_each_step(tmp_path: Path) -> None:
    template = opened(
        tmp_path,
        table(
            row(line("Step"), line("By")),
            row(line("{each step}{outcome number}.{step number}"), line("{step by}{end}")),
            row(line("All of us"), line("{review}")),
        ),
    )
    assert rows(document(template, ehc_plan())) == [
        ["Step", "By"],
        ["1.1", "18 December 2026"],
        ["1.2", "12 February 2027"],
        ["1.3", "16 July 2027"],
        ["2.1", "Half term (February\N{NO-BREAK SPACE}2027)"],
        ["2.2", "No date yet"],
        ["3.1", "Easter (March\N{NO-BREAK SPACE}2027)"],
        ["All of us", "18 March 2027"],
    ]


def test_rows_can_repeat_within_rows_and_rows_of_markers_alone_go(tmp_path: Path) -> None:
    template = opened(
        tmp_path,
        table(
            row(line("{each outcome}"), line("")),
            row(line("{outcome name}"), line("")),
            row(line("{each step}{step number}"), line("{step known}{end}")),
            row(line(""), line("{end}")),
        ),
    )
    assert [first for first, _second in rows(document(template, ehc_plan()))] == [
        *("Ready to ride", "1", "2", "3", "Time to think", "1", "2", "Pack her own bag from a photo list", "1"),
    ]


def test_lines_repeat_inside_one_cell(tmp_path: Path) -> None:
    template = opened(tmp_path, table(row(line("Outcomes"), line("{each outcome}{outcome name}{end}"))))
    assert rows(document(template, ehc_plan())) == [
        ["Outcomes", "Ready to ride Time to think Pack her own bag from a photo list"]
    ]


def test_help_repeats_with_its_section(tmp_path: Path) -> None:
    template = opened(tmp_path, line("{each help}{section}: {help} {how much}{end}"))
    found = lines(document(template, ehc_plan()))
    assert found[0].startswith("F: A tool board")
    assert found[-1].startswith("G: Hand exercises")


def test_a_plan_without_outcomes_leaves_nothing_of_what_repeats(tmp_path: Path) -> None:
    steps = table(row(line("{each step}{step}"), line("{end}")))
    template = opened(tmp_path, line("{name}"), line("{each outcome}"), line("{outcome}"), line("{end}"), steps)
    file = document(template, empty_plan())
    assert lines(file) == ["Bronwen"]
    assert part(file).find(f".//{T}tbl") is None


def test_a_cell_keeps_a_line_when_nothing_repeats_in_it(tmp_path: Path) -> None:
    cell = "".join((line("{each outcome}"), line("{outcome}"), line("{end}")))
    assert rows(document(opened(tmp_path, table(row(line("{name}"), cell))), empty_plan())) == [["Bronwen", ""]]


def test_tables_that_repeat_never_touch(tmp_path: Path) -> None:
    template = opened(tmp_path, line("{each outcome}"), table(row(line("{outcome name}"))), line("{end}"))
    body = part(document(template, ehc_plan()))[0]
    kinds = [child.tag.removeprefix(T) for child in body]
    assert kinds == ["tbl", "p"] * 3


def test_headers_take_the_words_of_the_plan(tmp_path: Path) -> None:
    template = opened(tmp_path, line("{hope}"), header=line("{name} · {made on}"))
    assert lines(document(template, ehc_plan()), "word/header1.xml") == ["Bronwen · 21 November 2026"]


def test_several_lines_are_breaks_in_the_same_looks(tmp_path: Path) -> None:
    file = document(opened(tmp_path, line("With {people}.", looks=BOLD)), ehc_plan())
    assert lines(file) == ["With Bronwen / Mam / Mrs Achebe, SENCO / Mr Duarte, LSA."]
    assert len(part(file).findall(f".//{T}r")) == 1


def test_what_nobody_wrote_is_said(tmp_path: Path) -> None:
    assert lines(document(opened(tmp_path, line("{hope} {meeting}")), empty_plan())) == [
        "Nothing written yet No date yet"
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "{hope} {each outcome} {end}",
        "a & b < c > d </w:t> &amp; ]]> <!-- -->",
        "{name",
        "{{7*7}} ${x} %s \\1 \\g<0>",
        "“{names}”",
        "ہاں 🌻",
    ],
)
def test_words_arrive_as_they_were_typed_and_are_never_read_again(tmp_path: Path, typed: str) -> None:
    plan = ehc_plan()
    plan.answers["hope.hope"] = plan.answers["matters.to"] = typed
    for outcome in plan.outcomes:
        outcome.answers["outcome.name"] = typed
    template = opened(tmp_path, line("{hope}{important to}"), line("{each outcome}{outcome name}{end}"))
    assert lines(document(template, plan)) == [typed * 2, *[typed] * 3]


def test_control_signs_and_half_letters_are_left_out(tmp_path: Path) -> None:
    plan = ehc_plan()
    plan.answers["hope.hope"] = "one\x00 \x07two\ud800\ufffe\x0bthree\r\nfour"
    assert lines(document(opened(tmp_path, line("{hope}")), plan)) == ["one two / three / four"]


def test_the_name_is_the_one_that_was_chosen(tmp_path: Path) -> None:
    template = opened(tmp_path, line("{name}"), line("{each outcome}{outcome}{end}"))
    file = document(template, ehc_plan(), DocumentOptions(shown="initials"))
    assert "Bronwen" not in " ".join(lines(file))


def test_the_same_plan_makes_the_same_bytes_and_the_template_stays(tmp_path: Path) -> None:
    template = opened(tmp_path, line("{name}"), line("{each outcome}{outcome}{end}"))
    before = {name: etree.tostring(tree) for name, tree in template.trees.items()}
    assert document(template, ehc_plan()) == document(template, ehc_plan())
    assert {name: etree.tostring(tree) for name, tree in template.trees.items()} == before


def test_nothing_tells_who_made_the_template_or_when(tmp_path: Path) -> None:
    known: dict[str, str | bytes] = {
        "docProps/core.xml": "<a>Secretary Jo</a>",
        "docProps/app.xml": "<a>Template of Jo</a>",
        "docProps/custom.xml": "<a>jo@school.example</a>",
        "docProps/thumbnail.jpeg": "picture of Jo",
        "word/comments.xml": "<a>Jo thinks</a>",
        "word/settings.xml": (
            f'<w:settings xmlns:w="{T[1:-1]}"><w:attachedTemplate/><w:rsids/><w:zoom w:percent="90"/></w:settings>'
        ),
        "word/_rels/settings.xml.rels": relations(
            relation("attachedTemplate", "file:///C:/Users/Jo/letter.dotx", ' TargetMode="External"')
        ),
    }
    made = parts(f'<w:p w:rsidR="00AB"><w:r><w:commentReference w:id="1"/></w:r>{run("{name}")}</w:p>')
    made["_rels/.rels"] = relations(
        relation("officeDocument", "word/document.xml"),
        relation("extended-properties", "docProps/app.xml"),
        relation("custom-properties", "docProps/custom.xml"),
        relation("metadata/thumbnail", "docProps/thumbnail.jpeg"),
    )
    made["word/_rels/document.xml.rels"] = relations(
        relation("comments", "comments.xml"), relation("settings", "settings.xml")
    )
    file = document(open_template(packed(made | known, tmp_path / "own.docx")), ehc_plan())
    with zipfile.ZipFile(BytesIO(file)) as package:
        whole = {name: package.read(name).decode() for name in package.namelist()}
    assert not [name for name, data in whole.items() if "Jo" in data or "jo@" in data or "rsid" in data]
    assert not [name for name in whole if "custom" in name or "comments" in name or "thumbnail" in name]
    assert "commentReference" not in whole["word/document.xml"]
    assert 'percent="90"' in whole["word/settings.xml"]
    properties = Document(BytesIO(file)).core_properties
    assert (properties.title, properties.author) == ("Outcome plan", STAFF.made_by)
    assert (properties.last_modified_by, properties.language) == ("", "en-GB")
    assert properties.created
    assert properties.created.date() == TODAY


def test_copies_have_no_id_twice(tmp_path: Path) -> None:
    marked = (
        '<w:p><w:bookmarkStart w:id="1" w:name="here"/><w:bookmarkEnd w:id="1"/>'
        f'<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>{run("{outcome name}")}</w:sdtContent></w:sdt></w:p>'
    )
    body = part(document(opened(tmp_path, line("{each outcome}"), marked, line("{end}")), ehc_plan()))
    assert len(body.findall(f".//{T}sdt")) == 3
    assert body.find(f".//{T}bookmarkStart") is None
    assert body.find(f".//{T}sdtPr/{T}id") is None


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_starter(tmp_path_factory.mktemp("starter"), texts=Texts())


def test_the_starter_is_sound_and_uses_every_kind_of_place(starter: Path) -> None:
    template = open_template(starter)
    assert problems(template) == []
    assert schema_errors(starter) == []
    used = set(re.findall(r"\{([^{}]+)\}", " ".join(Document(str(starter)).element.itertext())))
    assert used - {"end", "each outcome", "each step"} <= set(placeholders())
    assert {placeholders()[name].of for name in used & set(placeholders())} == {"plan", "outcome", "step"}


def short_and_strange() -> Plan:
    plan = strange_plan()
    plan.outcomes = plan.outcomes[2:]
    return plan


@pytest.mark.parametrize("plan", [ehc_plan(), empty_plan(), short_and_strange()], ids=["ehc", "empty", "strange"])
def test_a_filled_starter_keeps_the_schema_and_can_be_opened(starter: Path, plan: Plan, tmp_path: Path) -> None:
    path = save_filled(starter, plan, tmp_path, texts=Texts(), today=TODAY)
    assert schema_errors(path) == []
    said = "\n".join(text.text or "" for text in Document(str(path)).element.iter(f"{T}t"))
    assert not re.search(r"\{(each |end|outcome|step)", said)
    assert path.name.startswith("Outcome plan - ")


def test_a_large_plan_is_put_in_whole(starter: Path) -> None:
    said = " ".join(lines(document(open_template(starter), huge_plan())))
    assert said.count("Why it matters") == 8


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plans, options)
def test_any_plan_can_be_put_in_the_starter(starter: Path, plan: Plan, chosen: DocumentOptions) -> None:
    file = document(open_template(starter), plan, chosen)
    body = part(file)
    assert not [cell for cell in body.iter(f"{T}tc") if cell.find(f"{T}p") is None]
    assert not [table_ for table_ in body.iter(f"{T}tbl") if table_.find(f"{T}tr") is None]
    assert b"steps-towards-scope" not in etree.tostring(body)


def test_a_template_that_changed_or_went_meanwhile_is_said(starter: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.docx"
    own.write_bytes(starter.read_bytes())
    assert save_filled(own, ehc_plan(), tmp_path, texts=Texts(), today=TODAY).is_file()
    packed(parts(line("{nmae}")), own)
    with pytest.raises(OwnTemplateError) as wrong:
        save_filled(own, ehc_plan(), tmp_path, texts=Texts(), today=TODAY)
    own.unlink()
    with pytest.raises(OwnTemplateError) as gone:
        save_filled(own, ehc_plan(), tmp_path, texts=Texts(), today=TODAY)
    assert (wrong.value.why, gone.value.why) == ("wrong", "gone")
    assert "template" in gone.value.sentence


def test_a_folder_that_cannot_be_made_is_said(starter: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FolderGoneError):
        save_filled(starter, ehc_plan(), tmp_path / "file" / "in", texts=Texts(), today=TODAY)
