#include "onrecord/ingest/inputs.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"

namespace onrecord {
namespace {

std::vector<std::string> docs(const Inputs& inputs) {
  std::vector<std::string> docs;
  for (const Input& input : inputs.files) docs.push_back(input.doc);
  return docs;
}

Inputs find(std::vector<std::string> paths) { return find_inputs(paths); }

using Docs = std::vector<std::string>;

}  // namespace

TEST_CASE("inputs: a folder gives its articles by relative path, sorted") {
  const TemporaryFolder folder;
  for (const char* name : {"b.txt", "a.txt", "sub/c.txt", "Z.txt"}) {
    folder.write(name, "Rain.");
  }
  const Docs want = {"Z.txt", "a.txt", "b.txt", "sub/c.txt"};
  CHECK(docs(find({folder.path().string()})) == want);
  CHECK(docs(find({folder.path().string() + "/"})) == want);
  CHECK(docs(find({folder.path().string() + "/."})) == want);
}

TEST_CASE("inputs: what a folder leaves out is counted") {
  const TemporaryFolder folder;
  for (const char* name :
       {"a.txt", ".hidden.txt", ".git/b.txt", "README.md", "README.txt",
        "c.html", "d.html", "e.jsonl", "f.txt.gz", "g.tar.gz", "h.png", "i"}) {
    folder.write(name, "Rain.");
  }
  const Inputs inputs = find({folder.path().string()});
  CHECK(docs(inputs) == Docs{"a.txt"});
  CHECK(inputs.errors.empty());
  const std::map<std::string, std::size_t> want = {
      {".html", 2}, {".jsonl", 1}, {".txt.gz", 1}};
  CHECK(inputs.left_out.not_built == want);
  CHECK(inputs.left_out.no_article == 6);  // .hidden.txt READMEs .tar.gz png i
}

TEST_CASE("inputs: a file named itself goes by its base name") {
  const TemporaryFolder folder;
  folder.write("sub/story", "Rain.");
  CHECK(docs(find({folder.at("sub/story")})) == Docs{"story"});
}

TEST_CASE("inputs: a glob gives its matches in byte order") {
  const TemporaryFolder folder;
  for (const char* name : {"b1.txt", "a1.txt", "a2.txt"}) {
    folder.write(name, "Rain.");
  }
  CHECK(docs(find({folder.at("*1.txt")})) == Docs{"a1.txt", "b1.txt"});
  // A name with a bracket in it is a name, if it is there.
  folder.write("[1].txt", "Rain.");
  CHECK(docs(find({folder.at("[1].txt")})) == Docs{"[1].txt"});
}

TEST_CASE("inputs: paths keep their order and - is standard input") {
  const TemporaryFolder folder;
  folder.write("a.txt", "Rain.");
  folder.write("b.txt", "Rain.");
  CHECK(docs(find({folder.at("b.txt"), "-", folder.at("a.txt")})) ==
        Docs{"b.txt", "-", "a.txt"});
}

TEST_CASE("inputs: a path that cannot be used is an error, the rest stands") {
  const TemporaryFolder folder;
  folder.write("a.txt", "Rain.");
  folder.write("empty/README", "nothing here");
  const Inputs inputs = find({folder.at("no.txt"), folder.at("no*.txt"),
                              folder.at("empty"), folder.at("a.txt")});
  CHECK(docs(inputs) == Docs{"a.txt"});
  REQUIRE(inputs.errors.size() == 3);
  CHECK(to_string(inputs.errors[0]) ==
        folder.at("no.txt") + ": no such file or folder; check the path");
  CHECK(to_string(inputs.errors[1]) ==
        folder.at("no*.txt") + ": matches no file; check the path");
  CHECK(to_string(inputs.errors[2]) ==
        folder.at("empty") +
            ": holds no articles; a folder's articles end in .txt (name other "
            "files one by one)");
}

}  // namespace onrecord
