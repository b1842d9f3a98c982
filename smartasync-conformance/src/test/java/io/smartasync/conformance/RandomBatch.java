package io.smartasync.conformance;

import io.smartasync.processor.ProxyCheckProcessor;
import io.smartasync.processor.SmartAsyncProcessor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Compiles random programs: without the processor, which drops programs that are not valid Java;
 * with the processor; the facades alone, against the class files of the first run; and against
 * class files that are changed to ones that javac does not write. Javac and ecj compile the
 * facades.
 *
 * <p>A program must compile with the processor too, or fail only with errors that have a key and
 * are reported in the program's own files. Nothing may be reported in a generated file.
 */
final class RandomBatch {

  private static final List<String> PLAIN = List.of("-proc:none");
  private static final String UNKNOWN_CONSTANT = "unknown enum constant ";

  private final Map<String, RandomProgram> valid = new LinkedHashMap<>();
  private final ClassPath classPath;
  private final Path classes;
  private final List<String> defects = new ArrayList<>();
  private final List<String> declined = new ArrayList<>();

  /**
   * Compiles a batch.
   *
   * @param classes an empty directory
   */
  RandomBatch(List<RandomProgram> programs, ClassPath classPath, Path classes) {
    long seed = programs.get(0).seed();
    this.classPath = classPath;
    this.classes = classes;
    programs.forEach(each -> valid.put(each.packageName(), each));
    dropInvalid();
    if (!valid.isEmpty()) {
      compileValid(seed);
    }
  }

  private void compileValid(long seed) {
    compile(
        FacadeCompiler.Kind.JAVAC,
        "as sources",
        classPath,
        valid.values().stream().flatMap(RandomBatch::all).toList());
    compileFacades("as class files");
    new ClassFileMutation(seed).changeSome(classes);
    compileFacades("as changed class files");
  }

  private void compileFacades(String how) {
    ClassPath path = new ClassPath(List.of(classes), classPath.all());
    List<JavaFileObject> sources = valid.values().stream().map(RandomBatch::clients).toList();
    for (FacadeCompiler.Kind kind : List.of(FacadeCompiler.Kind.JAVAC, FacadeCompiler.Kind.ECJ)) {
      compile(kind, how + ", " + kind.label(), path, sources);
    }
  }

  /** Returns the number of programs that are valid Java. */
  int numberOfValid() {
    return valid.size();
  }

  /** Returns the keyed errors. */
  List<String> declined() {
    return declined;
  }

  /** Returns what is wrong, with the seed of the program. */
  List<String> defects() {
    return defects;
  }

  private static Stream<JavaFileObject> all(RandomProgram program) {
    return program.sources().entrySet().stream()
        .map(each -> MemoryFiles.source(each.getKey(), each.getValue()));
  }

  private static JavaFileObject clients(RandomProgram program) {
    return MemoryFiles.source(program.clients(), program.sources().get(program.clients()));
  }

  private void dropInvalid() {
    try (FacadeCompiler compiler =
        new FacadeCompiler(FacadeCompiler.Kind.JAVAC, classPath).writingTo(classes)) {
      boolean isValid = false;
      while (!isValid && !valid.isEmpty()) {
        List<String> invalid =
            compiler
                .compile(
                    valid.values().stream().flatMap(RandomBatch::all).toList(), PLAIN, List.of())
                .stream()
                .filter(Finding::isError)
                .map(each -> firstPart(each.packageName()))
                .toList();
        // Without errors there are class files, and no later phase that can find more.
        isValid = invalid.isEmpty();
        valid.keySet().removeAll(invalid);
      }
    }
  }

  /** Compiles sources in one run; if the run crashes, each program on its own. */
  private void compile(
      FacadeCompiler.Kind kind, String how, ClassPath path, List<JavaFileObject> sources) {
    try {
      run(kind, path, sources).forEach(finding -> add(how, finding));
    } catch (RuntimeException | StackOverflowError | AssertionError crash) {
      for (RandomProgram program : valid.values()) {
        try {
          run(kind, path, sources.stream().filter(file -> isOf(program, file)).toList())
              .forEach(finding -> add(how, finding));
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
          defects.add("seed %d, %s: %s".formatted(program.seed(), how, CorpusRun.crash(e)));
        }
      }
    }
  }

  private static List<Finding> run(
      FacadeCompiler.Kind kind, ClassPath path, List<JavaFileObject> sources) {
    try (FacadeCompiler compiler = new FacadeCompiler(kind, path)) {
      return compiler.compile(
          sources, List.of(), List.of(new ProxyCheckProcessor(), new SmartAsyncProcessor()));
    }
  }

  private static boolean isOf(RandomProgram program, JavaFileObject file) {
    return file.toUri().getPath().startsWith(MemoryFiles.ROOT + program.packageName() + "/");
  }

  private @Nullable RandomProgram programOf(Finding finding) {
    return valid.get(firstPart(finding.packageName()));
  }

  private static String firstPart(String packageName) {
    int dot = packageName.indexOf('.');
    return dot < 0 ? packageName : packageName.substring(0, dot);
  }

  private void add(String how, Finding finding) {
    RandomProgram program = programOf(finding);
    boolean isInOwnFile =
        program != null
            && program.sources().containsKey(finding.packageName() + "." + finding.fileName());
    if (!finding.isError() && (program == null || isInOwnFile)) {
      return; // the author's
    }
    if (!finding.isError() && finding.text().contains(UNKNOWN_CONSTANT)) {
      return; // javac says so of code written by hand too that calls such a method of a raw type
    }
    String text =
        "seed %s, %s, %s: %s"
            .formatted(
                program == null ? "unknown" : program.seed(),
                how,
                finding.fileName(),
                finding.text());
    boolean isKeyed = finding.text().contains("[SmartAsync:");
    (isInOwnFile && isKeyed ? declined : defects).add(text);
  }
}
