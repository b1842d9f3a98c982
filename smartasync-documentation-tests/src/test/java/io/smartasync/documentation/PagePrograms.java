package io.smartasync.documentation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides the snippets of a page into programs. The snippets of a page are one program, unless the
 * page declares a type again: then the next program begins, with the types that it uses of those
 * above.
 */
final class PagePrograms {

  private final List<List<Snippet>> programs = new ArrayList<>();

  /** The last declaration of each type above the current snippet. */
  private final Map<String, Snippet> types = new LinkedHashMap<>();

  /** The snippets of the current program by the names of their classes. */
  private final Map<String, Snippet> program = new LinkedHashMap<>();

  private PagePrograms() {}

  /** Returns the programs of a page; each snippet that is not generated code is in one or more. */
  static List<List<Snippet>> of(List<Snippet> page) {
    PagePrograms programs = new PagePrograms();
    for (Snippet snippet : page) {
      if (!snippet.isGenerated()) {
        programs.add(snippet);
      }
    }
    programs.endProgram();
    return programs.programs;
  }

  private void add(Snippet snippet) {
    String name = SnippetCompiler.className(snippet);
    if (program.containsKey(name)) {
      endProgram();
    }
    addMentioned(snippet);
    program.put(name, snippet);
    snippet.typeName().ifPresent(type -> types.put(type, snippet));
  }

  /** Adds the types above that a snippet uses, and those that they use. */
  private void addMentioned(Snippet snippet) {
    types.forEach(
        (name, declaration) -> {
          if (!program.containsKey(name)
              && !snippet.typeName().equals(declaration.typeName())
              && snippet.mentions(name)) {
            program.put(name, declaration);
            addMentioned(declaration);
          }
        });
  }

  private void endProgram() {
    if (!program.isEmpty()) {
      programs.add(List.copyOf(program.values()));
    }
    program.clear();
  }
}
