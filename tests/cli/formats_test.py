"""What is named and who said what, in every form in which it leaves.

usage: formats_test.py PROGRAM SAMPLES [unittest's own arguments]
"""

import json
import os
import pathlib
import unittest

import jsonschema

from program import SAMPLES, ProgramTest

STORY = ("A fair opens.\n\n“Rain is likely,” Ada Holm said on Monday, “but not "
         "snow.” Holm then left.\n")

SELECTORS = {
    "type": "array",
    "prefixItems": [
        {"type": "object",
         "properties": {"type": {"const": "TextPositionSelector"},
                        "start": {"type": "integer", "minimum": 0},
                        "end": {"type": "integer", "minimum": 1}},
         "required": ["type", "start", "end"],
         "additionalProperties": False},
        {"type": "object",
         "properties": {"type": {"const": "TextQuoteSelector"},
                        "exact": {"type": "string", "minLength": 1},
                        "prefix": {"type": "string"},
                        "suffix": {"type": "string"}},
         "required": ["type", "exact", "prefix", "suffix"],
         "additionalProperties": False}],
    "items": False, "minItems": 2}
IRI = {"type": "string", "pattern": "^[^ <>\"{}|\\\\^`#]+$"}
# https://www.w3.org/TR/annotation-model/, as far as these annotations use it.
ANNOTATION = {
    "type": "object",
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["describing", "identifying", "linking"]},
        "body": {"type": "array", "minItems": 1, "items": {"oneOf": [
            {"type": "object",
             "properties": {"type": {"const": "TextualBody"},
                            "purpose": {"enum": ["tagging", "identifying"]},
                            "value": {"type": "string", "minLength": 1}},
             "required": ["type", "purpose", "value"],
             "additionalProperties": False},
            {"type": "object",
             "properties": {"type": {"const": "SpecificResource"},
                            "purpose": {"enum": ["linking", "identifying"]},
                            "source": IRI},
             "required": ["type", "purpose", "source"],
             "additionalProperties": False}]}},
        "target": {"type": "array", "minItems": 1, "items": {
            "type": "object",
            "properties": {"type": {"const": "SpecificResource"},
                           "source": IRI, "selector": SELECTORS},
            "required": ["type", "source", "selector"],
            "additionalProperties": False}}},
    "required": ["@context", "id", "type", "motivation", "body", "target"],
    "additionalProperties": False,
}


def text_bounds(annotations):
    """Of a .ann file: id, type, fragments, words."""
    for line in annotations.splitlines():
        if line.startswith("T"):
            name, what, words = line.split("\t")
            kind, places = what.split(" ", 1)
            yield name, kind, [
                tuple(map(int, place.split())) for place in places.split(";")
            ], words


class Records(ProgramTest):
    def test_a_mention_names_the_rule_that_found_it(self):
        self.write("a.txt", STORY)
        run = self.expect(0, "extract", "a.txt", "--entities")
        mentions = [json.loads(line)["mention"]
                    for line in run.stdout.splitlines() if b'"mention"' in line]
        self.assertIn("Ada Holm", [m["text"] for m in mentions])
        found = {m["rule"] for m in mentions if m["rule"]}
        self.assertTrue(found)
        rules = self.expect(0, "rules", "list").stdout.decode().split()
        self.assertLessEqual(found, set(rules))


class Brat(ProgramTest):
    def brat(self, *words, code=0):
        return self.expect(code, "extract", *words, "--format", "brat",
                           "--out", "marked")

    def read(self, name):
        return pathlib.Path(self.folder, "marked", name).read_bytes().decode()

    def test_every_stretch_cuts_its_own_words_and_has_a_declared_type(self):
        self.brat(SAMPLES, "--entities")
        declared = self.read("annotation.conf").split("[relations]")[0].split()
        names = [n for n in os.listdir(os.path.join(self.folder, "marked"))
                 if n.endswith(".ann")]
        self.assertEqual(len(names), len(os.listdir(SAMPLES)))
        for name in names:
            text = self.read(name[:-4] + ".txt")
            for _, kind, places, words in text_bounds(self.read(name)):
                cut = [text[start:end] for start, end in places]
                self.assertEqual(" ".join(cut), words)
                self.assertFalse(any("\n" in part for part in cut))
                self.assertIn(kind, [*declared, "Attribution"])

    def test_eval_reads_quotes_and_mentions_back(self):
        self.brat(SAMPLES, "--entities")
        run = self.expect(0, "eval", "--gold", "marked", "--json",
                          "--act", "speech,document")
        figures = json.loads(run.stdout)
        for figure in ("quoted5", "spans.source", "exact.source"):
            self.assertEqual(figures[figure]["f1"], 1, figure)
        self.assertEqual(figures["speech"]["r"], 1)
        run = self.expect(0, "eval", "--gold", "marked", "--entities", "--json")
        figures = json.loads(run.stdout)
        self.assertGreater(figures["person"]["exact"]["gold"], 10)
        for kind, shares in figures.items():
            if kind != "by_rule":
                self.assertEqual(shares["exact"]["f1"], 1, kind)

    def test_parts_attributes_and_entities_of_one_story(self):
        self.write("a.txt", STORY)
        self.brat("a.txt", "--entities")
        lines = self.read("a.ann").splitlines()
        bounds = {name: (kind, places, words) for name, kind, places, words
                  in text_bounds("\n".join(lines))}
        content = [b for b in bounds.values() if b[0] == "Content"]
        self.assertEqual(content[0][2], "Rain is likely, but not snow.")
        self.assertEqual(len(content[0][1]), 2)
        event = next(line for line in lines if line.startswith("E1"))
        roles = dict(part.split(":") for part in event.split("\t")[1].split())
        self.assertEqual(bounds[roles["Cue"]][2], "said")
        self.assertEqual(bounds[roles["Attribution"]][2], "said")
        self.assertIn("Ada Holm", bounds[roles["Source"]][2])
        for attribute in ("Type E1 direct", "Act E1 speech",
                          "Polarity E1 said", "Status E1 attributed"):
            self.assertTrue(any(line.endswith("\t" + attribute)
                                for line in lines), attribute)
        self.assertTrue(any(line.endswith("AnnotatorNotes E1\tAda Holm")
                            for line in lines))
        people = [name for name, b in bounds.items() if b[0] == "person"]
        self.assertIn("*\tEquiv " + " ".join(people), lines)

    def test_mentions_come_only_if_asked_for(self):
        self.write("a.txt", STORY)
        self.brat("a.txt")
        kinds = {kind for _, kind, _, _ in text_bounds(self.read("a.ann"))}
        self.assertEqual(kinds, {"Content", "Cue", "Source", "Attribution"})

    def test_folders_and_standard_input_have_names(self):
        self.write("news/may/a.txt", STORY)
        self.brat("news")
        self.assertTrue(self.read("may/a.ann"))
        self.expect(0, "extract", "-", "--format", "brat", "--out", "marked",
                    input=STORY.encode())
        self.assertEqual(self.read("stdin.txt"), STORY)

    def test_what_somebody_has_marked_since_is_left_alone(self):
        self.write("a.txt", STORY)
        self.brat("a.txt")
        self.brat("a.txt")  # the same again is no fault
        self.write("marked/a.ann", "T1\tperson 0 1\tA\n")
        self.expect_fault(2, "a.ann: is there already and differs; move it "
                          "away", "extract", "a.txt", "--format", "brat",
                          "--out", "marked")
        self.assertEqual(self.read("a.ann"), "T1\tperson 0 1\tA\n")

    def test_a_folder_that_cannot_be_made_is_named(self):
        self.write("a.txt", STORY)
        self.expect_fault(2, "a.txt/x: cannot be made (", "extract", "a.txt",
                          "--format", "brat", "--out", "a.txt/x")

    def test_options_that_do_not_fit_are_said(self):
        for words, message in (
            (["--format", "brat"], "name one with --out"),
            (["--out", "x"], "--out is for --format brat"),
            (["--format", "brat", "--out", "x", "--offsets", "byte"],
             "leave --offsets out"),
            (["--format", "webannotation", "--offsets", "utf16"],
             "leave --offsets out"),
            (["--format", "xml"], "--format"),
        ):
            self.expect_fault(2, message, "extract", SAMPLES, *words)
        self.assertEqual(os.listdir(self.folder), [])

    def test_help_shows_an_example(self):
        out = self.expect(0, "extract", "--help").stdout.decode()
        self.assertIn("--format brat --out marked/", out)
        self.assertIn("--format webannotation", out)


class WebAnnotation(ProgramTest):
    def annotations(self, *words):
        run = self.expect(0, "extract", *words, "--format", "webannotation")
        return [json.loads(line) for line in run.stdout.splitlines()]

    def test_every_line_is_an_annotation_that_cuts_its_own_words(self):
        validator = jsonschema.Draft202012Validator(ANNOTATION)
        for name in sorted(os.listdir(SAMPLES)):
            path = pathlib.Path(SAMPLES, name)
            text = path.read_bytes().decode()
            found = self.annotations(str(path), "--entities")
            self.assertTrue(found)
            for one in found:
                validator.validate(one)
                for target in one["target"]:
                    place, words = target["selector"]
                    start, end = place["start"], place["end"]
                    self.assertEqual(text[start:end], words["exact"])
                    self.assertEqual(text[max(0, start - 32):start],
                                     words["prefix"])
                    self.assertEqual(text[end:end + 32], words["suffix"])

    def test_ids_differ_and_parts_link_to_their_quote(self):
        found = self.annotations(SAMPLES, "--entities")
        ids = [one["id"] for one in found]
        self.assertEqual(len(ids), len(set(ids)))
        quotes = {one["id"] for one in found
                  if one["motivation"] == "describing"}
        links = [one for one in found if one["motivation"] == "linking"]
        self.assertGreater(len(links), len(quotes))
        for one in links:
            self.assertIn(one["body"][0]["value"], ("source", "cue"))
            self.assertIn(one["body"][1]["source"], quotes)

    def test_a_quote_in_pieces_tells_what_it_is(self):
        self.write("a b#1.txt", STORY)
        found = self.annotations("a b#1.txt")
        quote = found[0]
        self.assertEqual([b["value"] for b in quote["body"]],
                         ["quote", "direct", "speech", "said", "attributed",
                          "Ada Holm"])
        self.assertEqual([t["selector"][1]["exact"] for t in quote["target"]],
                         ["Rain is likely,", "but not snow."])
        self.assertEqual({t["source"] for one in found for t in one["target"]},
                         {"a%20b%231.txt"})
        self.assertEqual(len(found), 3)

    def test_a_mention_tells_kind_entity_and_dossier(self):
        found = self.annotations(SAMPLES + "/01-press-room-hours.txt",
                                 "--entities")
        kirby = next(one for one in found
                     if one["target"][0]["selector"][1]["exact"] == "John Kirby"
                     and one["motivation"] == "identifying")
        self.assertEqual(kirby["body"][0]["value"], "person")
        self.assertEqual(kirby["body"][1]["value"], "John Kirby")
        self.assertEqual(kirby["body"][2]["source"],
                         "urn:onrecord:dossier:person/john-kirby")
        self.assertEqual(kirby["target"][0]["source"],
                         "https://specimen.example/press-room-hours")
        day = next(one for one in found if "2022-03-01" in
                   [b.get("value") for b in one["body"]])
        self.assertEqual(day["body"][0]["value"], "date")


if __name__ == "__main__":
    unittest.main()
