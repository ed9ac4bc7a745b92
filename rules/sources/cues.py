#!/usr/bin/env python3
"""Counts how often the cues of rules/en/cues/*.toml are cues in a gold corpus.

    cues.py FOLDER --write FILE.toml..      rewrite `seen` and `frames` in place
            [--fold K --folds 5]            leave out articles whose index % folds == K
    cues.py FOLDER --candidates FILE.toml.. gold heads that no entry covers, by count

FOLDER holds text/*.txt and attributions/*.ann (brat; offsets are code points), as PolNeAR does. Only counts leave it.
`seen` = [hits, total]: occurrences outside quotation marks, and outside what the gold gives to another cue (a rule that
claims its content hides them too), that can be of the entry's part of speech; hits lie in a gold cue. `frames`: what
follows; one is written when half of its occurrences are hits (of nouns two in five, counting "X's claim" and "his
claim" only), at least two (one where it is usual for an act of speech) and one in 200 of the entry's. `frames = []`
says that no frame is safe by itself. Kept as they stand, for they were written by hand: words and acts, `told` (an
addressee comes first; tried only where the file has it), a usual frame the corpus never shows, and all frames of an
entry met less than three times. Words were chosen from all of train, so the counts of four folds know the fifth a
little through that choice.
"""
import argparse, bisect, collections, pathlib, re, sys, tomllib

FRAMES = 'that clause wh to noun of for about on against with as at quote end told'.split()
USUAL = {('speech', 'verb'): {'that', 'clause', 'quote', 'end', 'told'}, ('document', 'verb'): {'that'},
         ('stance', 'verb'): {'that'}, ('speech', 'noun'): {'that'}}
PREPOSITIONS = set('of for about on against with as at to in by from over into during after before through via'.split())
POSSESSIVES = set('s ’ \' his her its their my our your'.split())
ARTICLES = POSSESSIVES - set('s ’ \' her'.split()) | set('a an the no'.split())
OBJECTS = set('him them us me himself herself itself themselves'.split())
SUBJECTS = set('i he she they we it you there who which that'.split())
PLURALS = set('people men women police percent many some most few others all both these those and or'.split())
MODALS = set("will would can could may might must shall should do does did don doesn didn won wouldn couldn cannot ll d to".split())
BE_HAVE = set('is are was were am isn aren wasn weren has have had hasn haven hadn be been being having re ve m'.split())
FINITE = MODALS - {'to'} | BE_HAVE - {'be', 'been', 'being'} | set('went came got made took became said says needs wants'.split())
AUXILIARIES = MODALS | BE_HAVE | set('s t not never get got'.split())
ADVERBS = set('''also again later now once then today yesterday tonight often always still even just not never t further too
first soon back there here recently since ever instead twice only alone already long'''.split())
DATES = set('''monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december earlier last this next year week month morning night afternoon'''.split())
ENDS = set('.?!;\n')
WH = set('whether if what how why when where who'.split())
ADJUNCTS = set('in on at during after before to via while by'.split())  # "said in a statement that"
DESCRIBING = set('new recent other false first last own such these those all some any two three several many more'.split())
NOUNS = set('state name list place sign look focus fight work link level voice air press'.split())
ADJECTIVE = re.compile('.*(al|ive|ous|ic|ful|less|able|ible|ish)$')

class Article:
    """Tokens of one text with their places, what is in quotation marks, and the gold cues."""

    def __init__(self, text, cues, contents):
        found = [m for m in re.finditer(r"\w+(?:-\w+)*|[’'](?=\w)|\n|[^\w\s]", text)]
        self.raw = [m.group() for m in found]
        self.low = [t.lower() for t in self.raw]
        self.at = [m.start() for m in found]
        self.quoted, inside = [], False
        for t in self.raw:
            inside = inside and t != '\n'
            self.quoted.append(inside and t not in '“”"')
            if t in '“”"': inside = t == '“' or t == '"' and not inside
        inner = lambda spans: [k for a, b in spans for k in range(bisect.bisect_left(self.at, a), bisect.bisect_left(self.at, b))]
        self.cues = [cue for cue in map(inner, cues) if cue]
        self.content = {k for spans in contents for k in inner(spans)}

    def get(self, i):
        return self.low[i] if 0 <= i < len(self.low) else '\n'

def load(folder, fold, folds):
    """Articles of a folder but for one fold; the first annotator's file where there are several."""
    for index, path in enumerate(sorted(pathlib.Path(folder, 'text').glob('*.txt'))):
        anns = sorted(p for p in pathlib.Path(folder, 'attributions').glob('*.ann') if p.name[:-9] == path.stem)
        if not anns or index % folds == fold: continue
        spans, cues, contents = {}, [], []
        for line in anns[0].read_bytes().decode().split('\n'):
            parts = line.split('\t')
            if line.startswith('T') and len(parts) == 3:
                spans[parts[0]] = [tuple(map(int, s.split())) for s in parts[1].split(' ', 1)[1].split(';')]
            elif line.startswith('E') and len(parts) > 1 and not parts[1].startswith('Discard'):
                for name, found in ('Cue', cues), ('Content', contents):
                    found.append([s for role in parts[1].split() if role.startswith(name) for s in spans.get(role.split(':')[1], [])])
        with open(path, encoding='utf-8', newline='') as file:
            yield Article(file.read(), cues, contents)

def is_adverb(word): return word in ADVERBS or len(word) > 4 and word.endswith('ly')

def reading(a, i, words, both):
    """What token i, a form of a verb's words, is by the words before it: verb, noun, or None (an adjective, a name)."""
    p = i - 1
    while is_adverb(a.get(p)): p -= 1
    form, before = a.low[i], a.get(p)
    ing, plain = form.endswith('ing'), form == words[0] or form.endswith('s')
    if a.raw[i][0].isupper() and p == i - 1 and before[0].isalpha() and not a.raw[p][0].isupper() or before == 'united': return None
    if before == 's' and a.get(p - 1) in "'’": return 'noun' if plain and a.get(p - 2) not in SUBJECTS else 'verb'
    if before in SUBJECTS | MODALS: return 'verb'
    if before in ARTICLES: return 'noun' if plain or both else None
    if before in DESCRIBING and both: return 'noun' if plain else 'verb'
    if before in PREPOSITIONS or ADJECTIVE.match(before) and a.raw[p].islower(): return 'noun' if plain else 'verb'
    if both or form in NOUNS:
        if form != words[0]: return 'verb'
        return 'verb' if before in PLURALS or before[-1] == 's' or before == ',' else 'noun'
    return 'verb'

def frame(a, i, told):
    """What follows a head that ends before token i: its frames, `told` first where there is an addressee."""
    while is_adverb(a.get(i)) or a.get(i) in DATES: i += 1
    word = a.get(i)
    if word in '“"' or word in ',:' and a.get(i + 1) in '“"': return ['quote']
    if word in ENDS or word in ',”)': return ['end']
    if word == ':': return ['clause']
    if word == 'that' or word in WH: return ['that' if word == 'that' else 'wh']
    for k in range(i + 1, i + 10 if word in ADJUNCTS else i):
        if a.get(k) in ENDS: break
        if a.get(k) == 'that': return ['that']
        if a.get(k) in ',:' and a.get(k + 1) in '“"': return ['quote']
    if word in PREPOSITIONS: return [word]
    for k in range(i + 1, i + 8 if told else i):
        step = a.get(k)
        if step in SUBJECTS - {'that', 'who'}: return ['told', 'clause']
        if step in ENDS or step in ',:“"' or step in WH or step in ('that', 'to', 'of', 'about', 'for', 'with', 'on', 'against'):
            return ['told'] + frame(a, k, False)
    if told or word in OBJECTS: return ['told' if told else 'noun']
    if word in SUBJECTS - {'it', 'you'}: return ['clause']
    for k in range(i + 1, i + 14):  # a noun phrase, or the subject of a clause
        step = a.get(k)
        if step in FINITE: return ['clause']
        if step in ENDS or step in ',:”“"(' or step in SUBJECTS or step in ('to', 'whose', 'as', 'for', 'about', 'after'): break
    return ['noun']

def follows(a, start, stop, entry):
    """The frames of an entry's occurrence; content before a verb ("..," said X) is `end`."""
    kind, before = entry.get('pos', 'verb'), a.get(start - 1)
    if kind == 'noun' and POSSESSIVES.isdisjoint(a.low[max(0, start - 3):start]): return []
    ahead = frame(a, stop, kind == 'verb' and 'told' in entry.get('frames', ()))
    inverted = before in '”"' or before == ',' and ahead[0] in ('noun', 'clause', 'told') and not a.low[start].endswith('ing')
    return ['end'] if kind == 'verb' and inverted else ahead

def occurrences(a, table):
    """(entry, start, stop) of every cue form outside quotation marks, longest phrase first."""
    i = 0
    while i < len(a.low):
        for phrase, entries in table.get(a.low[i], ()):
            if a.quoted[i] or tuple(a.low[i:i + len(phrase)]) != phrase: continue
            kinds = {e.get('pos', 'verb'): e for e in sorted(entries, key=lambda e: e.get('pos', ''))}
            both = 'verb' in kinds and 'noun' in kinds
            words = next(iter(kinds.values()))['words']
            pos = reading(a, i, [w.split()[0] for w in words], both)
            for kind, entry in kinds.items():
                if kind == pos or kind in ('adjective', 'preposition') or kind == 'noun' and not both and a.get(i - 1) not in SUBJECTS | MODALS:
                    yield entry, i, i + len(phrase)
            i += len(phrase) - 1
            break
        i += 1

def lookup(entries):
    """First word -> [(phrase, entries)], longest phrase first."""
    phrases, table = collections.defaultdict(list), collections.defaultdict(list)
    for entry in entries:
        for words in entry['words']: phrases[tuple(re.findall(r"\w+(?:-\w+)*|[’']", words))].append(entry)
    for phrase in sorted(phrases, key=len, reverse=True): table[phrase[0]].append((phrase, phrases[phrase]))
    return table

def count(articles, entries):
    """Fills seen and, by frame, framed of each entry; returns gold cues, covered ones, heads of the others."""
    table = lookup(entries)
    for entry in entries: entry['seen'], entry['framed'] = [0, 0], collections.defaultdict(lambda: [0, 0])
    missed, gold = collections.Counter(), 0
    for a in articles:
        cue_of = {k: n for n, cue in enumerate(a.cues) for k in cue}
        verbal = {}  # gold cue -> its first verb: "in a statement" after it is no head
        for entry, start, stop in occurrences(a, table):
            cue, kind = cue_of.get(start), entry.get('pos', 'verb')
            if cue is None and start in a.content: continue
            hit = cue is not None and (kind != 'noun' or cue not in verbal)
            if hit: verbal.setdefault(cue, start)
            for counts in [entry['seen']] + [entry['framed'][f] for f in follows(a, start, stop, entry)]:
                counts[0] += hit
                counts[1] += 1
        for n, cue in enumerate(a.cues):
            if a.quoted[cue[0]] or not any(a.low[k][0].isalpha() for k in cue): continue
            gold += 1
            if n in verbal: continue
            head = [a.low[k] for k in cue if a.low[k] not in AUXILIARIES and not is_adverb(a.low[k]) and a.low[k][0].isalpha()]
            missed[head[0] if head else '(none)'] += 1
    return gold, gold - sum(missed.values()), missed

def frames_of(entry):
    """The frames to write for a counted entry (see the top of this file)."""
    old, kind, result = entry.get('frames', []), entry.get('pos', 'verb'), []
    if kind == 'preposition' or entry['seen'][1] < 3: return old
    for name in FRAMES:
        hits, total = entry['framed'][name]
        usual = name in USUAL.get((entry['act'], kind), ())
        if name in old and (name == 'told' or total == 0 and usual): result.append(name)
        elif hits >= max(1 if usual and entry['act'] == 'speech' else 2, entry['seen'][0] / 200) and hits >= total * (.4 if kind == 'noun' else .5): result.append(name)
    return result

def line_of(entry):
    quote = lambda values: '[' + ', '.join(f'"{v}"' for v in values) + ']'
    pos = f', pos = "{entry["pos"]}"' if 'pos' in entry else ''
    frames = f', frames = {quote(entry["frames"])}' if entry.get('pos') != 'preposition' else ''
    return f'  {{ words = {quote(entry["words"])}, act = "{entry["act"]}"{pos}{frames}, seen = [{entry["seen"][0]}, {entry["seen"][1]}] }},'

def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('folder')
    for name in '--write', '--candidates': options.add_argument(name, nargs='*', metavar='FILE', default=[])
    for name, value in ('--fold', -1), ('--folds', 5): options.add_argument(name, type=int, default=value)
    args = options.parse_args()

    lines = {}  # file -> its lines, entries parsed
    for file in args.write + args.candidates:
        with open(file, encoding='utf-8') as source:
            lines[file] = [tomllib.loads('e = ' + line.strip().rstrip(','))['e'] if line.startswith('  { words') else line.rstrip('\n')
                           for line in source]
    entries = [e for file in lines.values() for e in file if isinstance(e, dict)]
    gold, covered, missed = count(load(args.folder, args.fold, args.folds), entries)
    print(f'{gold} gold cues outside quotation marks, {covered} with a head among {len(entries)} entries', file=sys.stderr)
    for word, n in missed.most_common() if not args.write else []: print(n, word)
    for entry in entries: entry['frames'] = frames_of(entry)
    for file in args.write:
        with open(file, 'w', encoding='utf-8') as out:
            out.writelines((line_of(x) if isinstance(x, dict) else x) + '\n' for x in lines[file])

if __name__ == '__main__':
    main()
