"""Tables: the same values by every way out, and notebooks that show the public only what it may read.

SPDX-License-Identifier: MIT
"""

import csv
import datetime
import io
import os
import subprocess
import sys
import tempfile
import unittest
from typing import Any

import world
from world import WORDS, WorldTest, needs, optional

import suffice

SECRET = "Margaret"


def as_cell(value: Any) -> Any:
    """What a table has of a field's value."""
    if isinstance(value, suffice.Choice):
        return value.label
    if isinstance(value, suffice.Record):
        return value.guid
    if isinstance(value, suffice.TextValues):
        return list(value) or None
    if isinstance(value, suffice.ReferenceValues):
        return [one.guid for one in value] or None
    return value


def kinds(project: Any) -> Any:
    """Each kind, with all its records."""
    return [(kind, project.records(kind)) for kind in suffice.Kind]


class Values(WorldTest):
    def test_every_kind(self) -> None:
        for kind, records in kinds(self.w.project):
            table = records.table()
            self.assertEqual(len(table), len(records), kind)
            self.assertEqual(table["id"], [record.id for record in records])
            self.compare(records, table)

    def compare(self, records: Any, table: Any) -> None:
        names = {field.number: name for name, field in vars(type(records[0])).items()
                 if isinstance(getattr(field, "number", None), int)}
        compared = 0
        for column, number in type(records[0]).FIELDS.items():
            if column not in table.columns:
                continue
            compared += 1
            expected = [as_cell(getattr(record, names[number])) for record in records]
            self.assertEqual(table[column], expected, (records, column))
        self.assertTrue(compared or not type(records[0]).FIELDS, records)

    def test_rows(self) -> None:
        table = self.w.project.codebook.themes.table()
        self.assertEqual(table[0]["name"], "Crisis")
        self.assertEqual(table[-1], list(table)[-1])
        self.assertEqual([row["name"] for row in table], table["name"])
        self.assertEqual(table.record(table[1]["id"]), self.w.waiting)
        for wrong, kind in ((5, IndexError), ("nothing", KeyError), (1.5, TypeError)):
            with self.assertRaises(kind):
                table[wrong]

    def test_lists_of_the_caller_are_copies(self) -> None:
        table = self.w.project.codebook.themes.table()
        table["name"].append("mine")
        self.assertEqual(table["name"], ["Crisis", "Waiting"])

    def test_empty(self) -> None:
        with suffice.new("Empty") as project:
            for records in (project.codebook.themes, project.codebook.codes(), project.excerpts, project.records("code")):
                table = records.table()
                self.assertEqual((len(table), list(table)), (0, []))
                self.assertIn("0 rows", records._repr_html_())
                self.assertTrue(table.to_csv().startswith("id,"))
            self.assertIn("0 rows", project.codebook._repr_html_())
            self.assertIn("0 rows", project.referrers(suffice.Coding.code)[:]._repr_html_())

    def test_kinds_do_not_mix(self) -> None:
        with self.assertRaises(ValueError):
            self.w.analyst.referrers(suffice.Coding.coder)[:0].table()

    def test_kept_after_the_project_is_closed(self) -> None:
        table, plain = self.w.project.excerpts.table(), self.w.project.excerpts.table().plain_arrow()
        self.w.project.close()
        self.assertIn(WORDS[:19], table["quote"])
        self.assertIn("quote", table.to_csv())
        self.assertIsNotNone(plain.__arrow_c_stream__())
        with self.assertRaisesRegex(ValueError, "closed"):
            table.record(table["id"][0])

    def test_does_not_change_with_the_project(self) -> None:
        table = self.w.project.codebook.themes.table()
        self.w.crisis.name = "Emergency"
        self.assertEqual(table["name"][0], "Crisis")

    def test_many_rows(self) -> None:
        source = self.w.project.corpus.add_text("Long", "notes", "word \u00e9 " * 3000)
        starts = list(range(0, 20000, 4))
        made = self.w.project.excerpts.add_texts(source, starts, [one + 3 for one in starts])
        self.assertEqual(made.table()["quote"], [source[one : one + 3] for one in starts])


class Csv(WorldTest):
    def test_text(self) -> None:
        self.w.crisis.name = '=cmd|"x", y'
        rows = list(csv.DictReader(io.StringIO(self.w.project.codebook.themes.to_csv(), newline="")))
        self.assertEqual(len(rows), 2)
        self.assertFalse(rows[0]["name"].startswith("="))
        rows = list(csv.DictReader(io.StringIO(self.w.project.codebook.themes.to_csv(plain=True), newline="")))
        self.assertEqual(rows[0]["name"], '=cmd|"x", y')

    def test_file(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "t\u00e9.csv")
            self.assertIsNone(self.w.project.excerpts.to_csv(path, byte_order_mark=True))
            with open(path, "rb") as file:
                data = file.read()
            self.assertTrue(data.startswith(b"\xef\xbb\xbf"))
            self.assertIn(WORDS[:19].encode("utf-8"), data)
            with self.assertRaises(OSError):
                self.w.project.excerpts.to_csv(folder)


@needs("pyarrow")
class Pyarrow(WorldTest):
    def test_every_kind(self) -> None:
        pyarrow = optional("pyarrow")
        for kind, records in kinds(self.w.project):
            table = records.table()
            for arrow in (pyarrow.table(table), pyarrow.table(records), pyarrow.table(table.plain_arrow())):
                arrow.validate(full=True)
                self.assertEqual(tuple(arrow.column_names), table.columns)
                for name in table.columns:
                    expected = [str(one) if isinstance(one, suffice.PartialDate) else one for one in table[name]]
                    found = arrow.column(name).to_pylist()
                    self.assertEqual(found, expected, (kind, name))

    def test_types(self) -> None:
        pyarrow = optional("pyarrow")
        arrow = pyarrow.table(self.w.project.excerpts)
        self.assertTrue(pyarrow.types.is_dictionary(arrow.schema.field("fidelity").type))
        self.assertFalse(any(pyarrow.types.is_dictionary(one.type) for one in
                             pyarrow.table(self.w.project.excerpts.table().plain_arrow()).schema))

    def test_a_stream_is_taken_once_but_a_table_often(self) -> None:
        pyarrow = optional("pyarrow")
        table = self.w.project.excerpts.table()
        self.assertEqual(pyarrow.table(table), pyarrow.table(table))
        reader = pyarrow.RecordBatchReader.from_stream(table)
        del table
        self.w.project.close()
        self.assertEqual(reader.read_all().num_rows, 2)


@needs("polars")
class Polars(WorldTest):
    def test_every_kind(self) -> None:
        polars = optional("polars")
        for kind, records in kinds(self.w.project):
            table = records.table()
            frame = polars.DataFrame(table)
            self.assertEqual(tuple(frame.columns), table.columns)
            for name in ("id", *(one for one in table.columns if table.types[one] == suffice.ColumnType.TEXT)):
                self.assertEqual(frame[name].to_list(), table[name], (kind, name))


@needs("duckdb")
class Duckdb(WorldTest):
    def test_query(self) -> None:
        duckdb = optional("duckdb")
        themes = self.w.project.codebook.themes.table()
        with duckdb.connect() as connection:
            connection.register("themes", themes)
            found = connection.execute("SELECT name FROM themes ORDER BY name DESC").fetchall()
        self.assertEqual(found, [("Waiting",), ("Crisis",)])

    def test_every_kind(self) -> None:
        duckdb = optional("duckdb")
        with duckdb.connect() as connection:
            for kind, records in kinds(self.w.project):
                table = records.table()
                connection.register("t", table)
                found = connection.execute("SELECT id FROM t").fetchall()
                self.assertEqual([row[0] for row in found], table["id"], kind)
                connection.unregister("t")


@needs("pandas")
class Pandas(WorldTest):
    def test_every_kind(self) -> None:
        pandas = optional("pandas")
        for kind, records in kinds(self.w.project):
            table = records.table()
            frame = table.to_pandas()
            self.assertEqual(tuple(frame.columns), table.columns)
            for name in table.columns:
                found = [None if not isinstance(one, list) and pandas.isna(one) else one for one in frame[name]]
                if table.types[name] == suffice.ColumnType.PARTIAL_DATE:
                    continue
                self.assertEqual(found, table[name], (kind, name))

    def test_types(self) -> None:
        pandas = optional("pandas")
        self.w.project.created = datetime.datetime(2025, 3, 20, 9, tzinfo=datetime.timezone.utc)
        frame = self.w.project.records("project").to_pandas()
        self.assertEqual(str(frame["created"].dt.tz), "UTC")
        frame = self.w.project.excerpts.to_pandas()
        self.assertIsInstance(frame["fidelity"].dtype, pandas.CategoricalDtype)
        self.assertEqual(str(frame["start"].dtype), "Int64")

    def test_without_pyarrow(self) -> None:
        program = (
            "import sys; sys.modules['pyarrow'] = None\n"
            "import suffice\n"
            "project = suffice.new('x'); project.codebook.add_code(None, 'Crisis')\n"
            "frame = project.codebook.themes.to_pandas()\n"
            "assert list(frame['name']) == ['Crisis'], frame\n"
        )
        subprocess.run([sys.executable, "-c", program], check=True, env=world.environment())


class Audience(WorldTest):
    """Who is shown what: the words of somebody who agreed to the team only, and names."""

    def setUp(self) -> None:
        super().setUp()
        self.addCleanup(setattr, suffice.display, "audience", suffice.display.audience)
        self.people, self.excerpts = self.w.project.participants, self.w.project.excerpts

    def test_tables(self) -> None:
        self.assertIn(SECRET, self.people.to_csv())
        for audience in ("team", "public"):
            self.assertNotIn(SECRET, self.people.to_csv(audience=audience))
        self.assertIn(WORDS[:19], self.excerpts.to_csv(audience="team"))
        self.assertNotIn(WORDS[:19], self.excerpts.to_csv(audience=suffice.Audience.PUBLIC))
        with self.assertRaisesRegex(ValueError, "analyst, team, public"):
            self.people.table("everybody")

    def test_notebooks_show_the_public_form(self) -> None:
        shown = self.people._repr_html_()
        self.assertNotIn(SECRET, shown)
        self.assertIn("service-user", shown)
        self.assertNotIn(WORDS[:19], self.excerpts._repr_html_())

    def test_display(self) -> None:
        suffice.display.audience = "analyst"
        self.assertIn(SECRET, self.people._repr_html_())
        suffice.display.audience = "team"
        self.assertNotIn(SECRET, self.people._repr_html_())
        self.assertIn(WORDS[:19], self.excerpts._repr_html_())
        with self.assertRaises(ValueError):
            suffice.display.audience = "everybody"

    def test_a_table_for_others_is_not_shown(self) -> None:
        table = self.people.table("analyst")
        for audience in ("team", "public"):
            suffice.display.audience = audience
            shown = table._repr_html_()
            self.assertNotIn(SECRET, shown)
            self.assertIn("not for the audience", shown)
        suffice.display.audience = "analyst"
        self.assertIn(SECRET, table._repr_html_())
        self.assertNotIn("not for the audience", table._repr_html_())

    def test_nothing_sensitive_of_any_kind(self) -> None:
        for kind, records in kinds(self.w.project):
            for shown in (records._repr_html_(), records.table()._repr_html_()):
                for secret in (SECRET, "Colin", "Agatha", "Ada", "Member Mo", WORDS[:19], "Rae", "no time"):
                    self.assertNotIn(secret, shown, kind)

    def test_names_of_columns(self) -> None:
        self.w.interview.name = "Talk with Margaret"
        for shown in (self.w.matrix._repr_html_(), self.w.matrix.table()._repr_html_()):
            self.assertNotIn(SECRET, shown)
            self.assertIn("<table>", shown)

    def test_pictures_and_assessments(self) -> None:
        for thing in (self.w.model, self.w.assessment, self.w.project.codebook, self.w.project.check(world.DAY)):
            shown = thing._repr_html_()
            self.assertTrue(shown.startswith("<table>"))


class Html(WorldTest):
    def test_escapes(self) -> None:
        self.w.crisis.name = "<script>alert('x')</script> & \"more\""
        shown = self.w.project.codebook._repr_html_()
        self.assertNotIn("<script>", shown)
        self.assertIn("&lt;script&gt;", shown)

    def test_is_cut_short(self) -> None:
        for number in range(60):
            self.w.project.codebook.add_code(None, f"Theme {number:02}")
        self.w.crisis.definition = "long " * 100
        shown = self.w.project.codebook.themes._repr_html_()
        self.assertEqual(shown.count("<tr>"), suffice.display.rows + 1)
        self.assertIn("42 more", shown)
        self.assertNotIn("long " * 50, shown)
        self.assertIn("\u2026", shown)


class Pickled(WorldTest):
    def test_says_what_to_do(self) -> None:
        import pickle

        with self.assertRaisesRegex(TypeError, "to_csv"):
            pickle.dumps(self.w.project.excerpts.table())


if __name__ == "__main__":
    unittest.main()
