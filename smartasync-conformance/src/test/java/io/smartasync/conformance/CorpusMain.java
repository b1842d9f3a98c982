package io.smartasync.conformance;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Compiles the facades of a library; the process of a {@link ForkedRun}. */
final class CorpusMain {

  /** In place of a type: the compilation of all types together. */
  static final String TOGETHER = "together";

  private CorpusMain() {}

  /**
   * Compiles a library.
   *
   * @param args the name of the library, the compiler, the number of types in one run, the file for
   *     the result, the file for the types that are being compiled, the types to leave out
   */
  public static void main(String[] args) throws IOException {
    Library library =
        Library.all().stream()
            .filter(each -> each.name().equals(args[0]))
            .findFirst()
            .orElseThrow();
    FacadeCompiler.Kind kind = FacadeCompiler.Kind.valueOf(args[1]);
    Path progress = Path.of(args[4]);
    Set<String> skipped = Set.copyOf(List.of(args).subList(5, args.length));
    CorpusRun.Result result =
        compile(library, kind, Integer.parseInt(args[2]), skipped, names -> write(progress, names));
    try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(Path.of(args[3])))) {
      out.writeObject(result);
    }
  }

  /** Compiles a library in this process. */
  static CorpusRun.Result compile(
      Library library,
      FacadeCompiler.Kind kind,
      int batchSize,
      Set<String> skipped,
      Consumer<List<String>> progress) {
    try (LibraryResolver resolver = LibraryResolver.ofBuild()) {
      ClassPath classPath = resolver.resolve(library);
      List<Candidate> types = new ArrayList<>(Candidates.of(classPath));
      if (types.isEmpty()) {
        throw new IllegalStateException("There is no type with asynchronous methods.");
      }
      types.removeIf(each -> skipped.contains(each.name()));
      try (FacadeCompiler compiler = new FacadeCompiler(kind, classPath)) {
        return new CorpusRun(library.name(), types, compiler, batchSize, progress)
            .run(!skipped.contains(TOGETHER));
      }
    }
  }

  private static void write(Path progress, List<String> names) {
    try {
      Files.write(progress, names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
