"""Who is named: in the store, on sheets and in dossiers.

usage: entities_test.py PROGRAM SAMPLES [unittest's own arguments]
"""

import os
import pathlib
import sqlite3
import unittest

from program import SAMPLES, STORY, ProgramTest


def story(outlet, day, text):
    return (f"---\ntitle: Fair\noutlet: {outlet}\npublished: {day}\n---\n\n"
            f"{text}\n")


MAYOR = "“Rain is likely,” Mayor Ada Holm said. Holm then left."


class EntityStore(ProgramTest):
    def base(self, name="quotes.db"):
        base = sqlite3.connect(os.path.join(self.folder, name))
        self.addCleanup(base.close)
        return base

    def test_mentions_entities_and_dossiers_are_kept_and_linked(self):
        self.expect(0, "add", SAMPLES)
        base = self.base()
        rows = base.execute(
            "SELECT d.id, d.name, d.kind, count(*) FROM mentions m "
            "JOIN entities e ON e.article = m.article AND e.id = m.entity "
            "JOIN dossiers d ON d.id = e.dossier "
            "WHERE d.id = 'person/john-kirby'").fetchall()
        self.assertEqual(rows[0][:3],
                         ("person/john-kirby", "John Kirby", "person"))
        self.assertGreater(rows[0][3], 5)
        for start, end, text, whole in base.execute(
                "SELECT start_at, end_at, m.text, a.text FROM mentions m "
                "JOIN articles a ON a.key = m.article"):
            self.assertEqual(whole[start:end], text)
        values = base.execute("SELECT value FROM mentions WHERE rule IS NOT "
                              "NULL AND kind = 'date'").fetchall()
        self.assertIn(("2022-03-03",), values)
        self.assertEqual(base.execute("PRAGMA foreign_key_check").fetchall(),
                         [])

    def test_adding_again_changes_nothing(self):
        self.expect(0, "add", SAMPLES)
        before = list(self.base().iterdump())
        self.expect(0, "add", SAMPLES)
        after = [line for line in self.base().iterdump()
                 if '"runs"' not in line]
        self.assertEqual([line for line in before if '"runs"' not in line],
                         after)

    def test_a_changed_dossier_is_read_anew(self):
        self.write("a.txt", STORY)
        self.expect(0, "add", "a.txt")
        self.write("ada.toml", '[[dossier]]\nid = "person/ada-holm"\n'
                   'name = "Ada Holm"\nkind = "person"\n'
                   'ids = { wikidata = "Q1" }\n')
        self.expect_fault(0, "1 replaced", "add", "a.txt", "--pack", "ada.toml")
        self.assertEqual(
            self.base().execute("SELECT id, ids FROM dossiers").fetchall(),
            [("person/ada-holm", '{"wikidata":"Q1"}')])

    def older(self):
        """What this program made, as an onrecord of schema 1 would have it."""
        self.write("a.txt", STORY)
        self.expect(0, "add", "a.txt")
        base = self.base()
        base.executescript("""
            PRAGMA journal_mode = DELETE;
            DROP TABLE mentions; DROP TABLE entities; DROP TABLE dossiers;
            CREATE TABLE entities (article TEXT NOT NULL REFERENCES
              articles(key) ON DELETE CASCADE, id TEXT NOT NULL, name TEXT NOT
              NULL, kind TEXT NOT NULL, dossier TEXT, role TEXT, affiliation
              TEXT, gender TEXT, PRIMARY KEY (article, id)) STRICT, WITHOUT
              ROWID;
            CREATE TABLE mentions (article TEXT NOT NULL, n INTEGER NOT NULL,
              start_at INTEGER NOT NULL, end_at INTEGER NOT NULL, text TEXT NOT
              NULL, kind TEXT NOT NULL, entity TEXT NOT NULL, inside INTEGER,
              PRIMARY KEY (article, n), FOREIGN KEY (article, entity)
              REFERENCES entities(article, id) ON DELETE CASCADE) STRICT,
              WITHOUT ROWID;
            INSERT INTO entities VALUES ('a.txt', 'e:1', 'Ada Holm', 'person',
              'person/ada-holm', NULL, NULL, NULL);
            INSERT INTO mentions VALUES ('a.txt', 0, 18, 26, 'Ada Holm',
              'person', 'e:1', NULL);
            PRAGMA user_version = 1;
        """)
        base.close()

    def test_an_older_store_is_brought_up_to_date_after_a_copy(self):
        self.older()
        self.expect_fault(
            2, "quotes.db: was made by an older onrecord (schema 1, this one "
            "reads 2); the next `onrecord add` into it", "sheet")
        self.write("b.txt", STORY.replace("Rain", "Snow"))
        self.expect_fault(0, "it is kept as it was in quotes.db.schema1",
                          "add", "b.txt")
        old = self.base("quotes.db.schema1")
        self.assertEqual(old.execute("PRAGMA user_version").fetchone(), (1,))
        self.assertEqual(old.execute("SELECT count(*) FROM articles"
                                     ).fetchone(), (1,))
        new = self.base()
        self.assertEqual(new.execute("PRAGMA user_version").fetchone(), (2,))
        self.assertEqual(
            new.execute("SELECT article, dossier FROM entities WHERE name = "
                        "'Ada Holm' ORDER BY article").fetchall(),
            [("a.txt", "person/ada-holm"), ("b.txt", None)])
        self.assertEqual(new.execute("PRAGMA foreign_key_check").fetchall(),
                         [])
        self.assertIn("Rain is likely", self.expect(0, "sheet").stdout.decode())

    def test_a_store_without_room_for_a_copy_stays_as_it_is(self):
        self.older()
        path = pathlib.Path(self.folder, "quotes.db")
        before = path.read_bytes()
        os.mkdir(os.path.join(self.folder, "quotes.db.schema1"))
        self.expect_fault(2, "quotes.db.schema1: the copy that is kept before "
                          "a change cannot be made", "add", "a.txt")
        self.assertEqual(path.read_bytes(), before)
        self.assertEqual(sorted(os.listdir(self.folder)),
                         ["a.txt", "quotes.db", "quotes.db.schema1"])

    def test_a_newer_store_is_refused(self):
        self.write("a.txt", STORY)
        self.expect(0, "add", "a.txt")
        base = self.base()
        base.execute("PRAGMA user_version = 99")
        base.close()
        for words in (["add", "a.txt"], ["sheet"]):
            self.expect_fault(2, "made by a newer onrecord (schema 99", *words)


class EntitySheet(ProgramTest):
    def sheet(self, *words):
        return self.expect(0, "sheet", "--entities", *words).stdout.decode()

    def fill(self):
        self.write("news/a.txt", story("The Post", "2022-03-01", MAYOR))
        self.write("news/b.txt", story("The Gazette", "2022-04-02", MAYOR))
        self.write("news/c.txt", story(
            "The Gazette", "2022-04-03",
            "“The tea is hot,” said Bo Lund of the Oslo Rail Office."))
        self.expect(0, "add", "news")

    def test_people_and_bodies_with_counts_roles_and_first_mentions(self):
        self.fill()
        text = self.sheet()
        self.assertTrue(text.startswith("# People and bodies\n\nFrom 3 "
                                        "articles.\n\n## People\n"))
        self.assertIn(
            "\n### Ada Holm\n\n"
            "- named 4 times in 2 articles, quoted 2 times\n"
            "- Mayor: stated 2022-03-01 to 2022-04-02\n"
            "- also as: Holm\n"
            "- first mention: 2022-03-01, The Post, Fair: “Rain is likely,” "
            "Mayor **Ada Holm** said. Holm then left. (a.txt, characters "
            "84-92)\n"
            "- put together by name alone: no dossier says that these articles "
            "mean one\n", text)
        self.assertIn("\n## Bodies\n\n### Oslo Rail Office\n", text)
        self.assertLess(text.index("Ada Holm"), text.index("Bo Lund"))

    def test_one_article_or_some_days(self):
        self.fill()
        one = self.sheet("--article", "c.txt")
        self.assertIn("Asked for: article c.txt", one)
        self.assertIn("### Bo Lund", one)
        self.assertNotIn("Holm", one)
        april = self.sheet("--since", "2022-04", "--until", "2022-04-02")
        self.assertIn("named 2 times in 1 article, quoted 1 time", april)
        self.assertNotIn("Bo Lund", april)
        self.assertIn("Nobody is named.", self.sheet("--since", "2023"))
        self.expect_fault(2, "quotes.db: has no article 'x.txt'; name one",
                          "sheet", "--entities", "--article", "x.txt")

    def test_the_quotes_of_one_article(self):
        self.fill()
        text = self.expect(0, "sheet", "--article", "c.txt").stdout.decode()
        self.assertIn("The tea is hot", text)
        self.assertNotIn("Rain", text)

    def test_notice_dossier_and_what_does_not_fit(self):
        self.expect(0, "add", SAMPLES)
        text = self.sheet("--notice", "Specimens")
        self.assertIn("**Specimens**", text)
        self.assertIn("- dossier: person/john-kirby\n", text)
        self.assertIn("- press secretary, Pentagon: stated 2022-03-01", text)
        self.assertEqual(text.count("### John Kirby\n"), 1)
        for words in (["--speaker", "Kirby"], ["--about", "tea"]):
            self.expect_fault(2, "--entities", "sheet", "--entities", *words)

    def test_help_shows_an_example(self):
        out = self.expect(0, "sheet", "--help").stdout.decode()
        self.assertIn("onrecord sheet --entities --article story.txt", out)


class Dossiers(ProgramTest):
    def dossier(self, more, name="x"):
        return (f'[[dossier]]\nid = "person/{name}"\nname = "Ada Holm"\n'
                f'kind = "person"\n{more}\n')

    def check(self, code, text):
        self.write("mine.toml", text)
        return self.expect(code, "dossiers", "check",
                           "mine.toml").stdout.decode()

    def test_faults_stand_with_place_and_remedy(self):
        for more, message in (
            ('role = [{ title = "mayor", of = "Oslo", from = 2022-01-01, '
             'until = 2021-01-01 }]',
             "5:9: error R065: the role 'mayor' ends (2021-01-01) before it "
             "begins (2022-01-01); correct the dates"),
            ('role = [{ title = "mayor", of = "Oslo", from = "May" }]',
             "5:9: error R064: 'May' is no date; write it as 2021-01-20"),
            ('role = [{ of = "Oslo" }]',
             "5:9: error R004: the field 'title' is missing; add it"),
            ('role = ["mayor"]', "5:9: error R005: the field 'role' must be"),
            ('gender = "w"', "1:1: error R067: there is no gender 'w'; use m "
             "or f"),
            ('ids = { wikidata = "42" }',
             "5:20: error R068: '42' is no wikidata id; copy it again"),
            ('ids = { orcid = "0000-0002-1825-0098" }',
             "5:17: error R068: '0000-0002-1825-0098' is no orcid id"),
            ('ids = { isni = 3 }', "error R005: the id 'isni' must be"),
            ('colour = "red"', "error R003: a dossier has no field 'colour'"),
        ):
            out = self.check(1, self.dossier(more))
            self.assertIn("mine.toml:" + message if message[0].isdigit()
                          else message, out)
            self.assertRegex(out, r"\n\d+ dossiers, 1 faults\n$")

    def test_ids_and_kinds_are_checked(self):
        out = self.check(1, '[[dossier]]\nid = "person/x"\nname = "X"\n'
                            'kind = "ship"\n')
        self.assertIn("R061: there is no kind 'ship'; use one of document, "
                      "equipment, event, organization, person, place", out)
        out = self.check(1, '[[dossier]]\nid = "Ada Holm"\nname = "X"\n'
                            'kind = "person"\n')
        self.assertIn("R060: 'Ada Holm' is no id of a person; write it "
                      "person/.. with a-z, 0-9 and hyphens", out)
        out = self.check(1, self.dossier("") + self.dossier(""))
        self.assertIn("mine.toml:6:1: error R062: the dossier 'person/x' is "
                      "there already; choose another id", out)
        out = self.check(1, '[[dossier]]\nname = "X"\n')
        self.assertIn("the field 'id' is missing", out)
        self.assertIn("the field 'kind' is missing", out)

    def test_doubts_are_warnings(self):
        out = self.check(0, self.dossier('role = [{ title = "mayor" }]'))
        self.assertIn("warning R066: the role 'mayor' has no 'of'", out)
        self.assertRegex(out, r"dossiers, ok, 1 warnings\n$")
        role = 'role = [{ title = "mayor", of = "Oslo", from = %s, until = %s }]'
        first = self.dossier(role % ("2010-01-01", "2015-01-01"))
        out = self.check(0, first + self.dossier(
            role % ("2014-12-31", "2020-01-01"), "y"))
        self.assertIn("mine.toml:6:1: warning R069: 'ada holm' names person/x "
                      "(mine.toml:1) at the same time", out)
        out = self.check(0, first + self.dossier(
            role % ("2015-01-01", "2020-01-01"), "y"))
        self.assertRegex(out, r"^\d+ dossiers, ok\n$")

    def test_a_broken_dossier_is_left_out_and_the_rest_runs(self):
        self.write("a.txt", STORY)
        self.write("mine.toml", self.dossier('gender = "w"'))
        run = self.expect_fault(1, "R067", "extract", "a.txt", "--pack",
                                "mine.toml")
        self.assertIn(b"Ada Holm", run.stdout)
        self.expect(2, "dossiers", "check", "mine.toml", "--strict")
        self.expect_fault(2, "none.toml", "dossiers", "check", "none.toml")

    def test_the_shipped_ones_are_sound(self):
        out = self.expect(0, "dossiers", "check").stdout.decode()
        self.assertRegex(out, r"^\d+ dossiers, ok\n$")

    def test_find_by_name_or_alias_with_roles_by_date(self):
        self.write("mine.toml", self.dossier(
            'aliases = ["A. Hólm"]\naffiliation = "Harbour Party"\n'
            'ids = { wikidata = "Q42", orcid = "0000-0002-1825-0097" }\n'
            'notes = "Ask her office."\nrole = [\n'
            '{ title = "mayor", of = "Oslo", from = 2021-01-20 },\n'
            '{ title = "clerk", of = "Oslo", from = 2019, until = "2020-05" },\n'
            '{ title = "pilot" }]'))

        def found(*words):
            return self.expect(0, "dossiers", "find", *words, "--pack",
                               "mine.toml").stdout.decode()

        self.assertEqual(
            found("a holm"),
            "Ada Holm  person/x\n  also A. Hólm\n"
            "  dates not known  pilot\n"
            "  2019 to 2020-05  clerk, Oslo\n"
            "  from 2021-01-20  mayor, Oslo\n"
            "  of Harbour Party\n  orcid 0000-0002-1825-0097\n"
            "  wikidata Q42\n  Ask her office.\n  mine.toml:1\n")
        self.assertEqual(found("person/x"), found("Ada"))
        on = found("Holm", "--on", "2020-05-31")
        self.assertIn("clerk", on)
        self.assertNotIn("mayor", on)
        self.assertNotIn("clerk", found("Holm", "--on", "2020-06-01"))
        self.assertIn("no role known on 2001",
                      found("Kirby", "--on", "2001"))
        self.expect_fault(2, "no dossier has the name 'Nobody'", "dossiers",
                          "find", "Nobody")
        self.expect_fault(2, "is no day", "dossiers", "find", "Kirby", "--on",
                          "May")

    def test_suggestions_load_without_fault(self):
        mayor = MAYOR.replace("Rain is likely", 'It is "5 \\ 6" here')
        self.write("news/a.txt", story("The Post", "2022-03-01", mayor))
        self.write("news/b.txt", story("The Gazette", "2022-04-02", MAYOR))
        self.write("news/c.txt", story("The Post", "2022-04-02",
                                       "“Tea,” said Bo Lund."))
        self.expect(0, "add", "news")
        run = self.expect(0, "dossiers", "suggest")
        drafts = run.stdout.decode()
        self.assertIn("# named 4 times in 2 articles, quoted 2 times\n"
                      "# outlets: The Gazette, The Post\n# said: It is", drafts)
        self.assertIn('[[dossier]]\nid = "person/ada-holm"\n'
                      'name = "Ada Holm"\nkind = "person"\n', drafts)
        self.assertIn('{ title = "Mayor" },  '
                      "# stated 2022-03-01 to 2022-04-02\n", drafts)
        self.assertNotIn("Bo Lund", drafts)
        everybody = self.expect(0, "dossiers", "suggest", "--articles", "1")
        self.assertIn(b'name = "Bo Lund"', everybody.stdout)
        out = self.check(0, everybody.stdout.decode())
        self.assertNotIn("error", out)
        self.assertIn("Ada Holm", self.expect(
            0, "dossiers", "find", "Ada", "--pack", "mine.toml"
        ).stdout.decode())
        run = self.expect_fault(
            0, "nobody without a dossier is named in full in 2 articles or "
            "more", "dossiers", "suggest", "--pack", "mine.toml")
        self.assertEqual(run.stdout, b"")

    def test_what_is_wrong_is_said(self):
        self.expect_fault(2, "see onrecord --help", "dossiers")
        self.expect_fault(2, "quotes.db: there is no store here", "dossiers",
                          "suggest")
        self.expect_fault(2, "--articles", "dossiers", "suggest", "--articles",
                          "0")

    def test_help_shows_examples(self):
        for words, example in (
            (["dossiers"], "onrecord dossiers find Kirby --on 2022-03-08"),
            (["dossiers", "check"], "onrecord dossiers check my-dossiers"),
            (["dossiers", "find"], "onrecord dossiers find Kirby"),
            (["dossiers", "suggest"], "--articles 3 > drafts.toml"),
        ):
            out = self.expect(0, *words, "--help").stdout.decode()
            self.assertIn(example, out)


if __name__ == "__main__":
    unittest.main()
