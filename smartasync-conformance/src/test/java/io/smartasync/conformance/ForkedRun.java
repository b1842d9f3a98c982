package io.smartasync.conformance;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Compiles the facades of a library with one compiler in a process of its own. A compiler that does
 * not end cannot be stopped in another way: the process is ended, the type is a failure, and the
 * run starts again without that type.
 */
final class ForkedRun {

  /** How much processor time a compiler may use for one type, or for one batch of types. */
  private static final Duration LIMIT = Duration.ofSeconds(Long.getLong("conformance.limit", 300));

  /** How much it may use for all types of a library together, which can be hundreds. */
  private static final Duration LIMIT_TOGETHER = LIMIT.multipliedBy(4);

  private final Library library;
  private final FacadeCompiler.Kind kind;
  private final Path directory;
  private final Set<String> skipped = new TreeSet<>();
  private final List<Failure> endless = new ArrayList<>();

  /**
   * Creates a run.
   *
   * @param directory a directory for what the process writes
   */
  ForkedRun(Library library, FacadeCompiler.Kind kind, Path directory) {
    this.library = library;
    this.kind = kind;
    this.directory = directory;
  }

  CorpusRun.Result run(int batchSize) throws IOException, InterruptedException {
    Path result = directory.resolve("result");
    Path progress = directory.resolve("progress");
    Path output = directory.resolve("output");
    Files.deleteIfExists(result);
    Files.writeString(progress, "");
    Process process =
        new ProcessBuilder(command(batchSize, result, progress))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      FileTime begin = Files.getLastModifiedTime(progress);
      Duration used = Duration.ZERO;
      while (!process.waitFor(1, TimeUnit.SECONDS)) {
        Duration now = process.info().totalCpuDuration().orElse(used);
        if (!begin.equals(Files.getLastModifiedTime(progress))) {
          begin = Files.getLastModifiedTime(progress);
          used = now;
        }
        if (now.minus(used).compareTo(LIMIT) > 0) {
          List<String> types = Files.readAllLines(progress);
          if (now.minus(used).compareTo(limit(types)) > 0) {
            process.destroyForcibly().waitFor();
            return runAgain(types, batchSize);
          }
        }
      }
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          library.name() + ", " + kind.label() + ":\n" + Files.readString(output));
    }
    try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(result))) {
      return ((CorpusRun.Result) in.readObject()).with(endless);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Duration limit(List<String> types) {
    return types.equals(List.of(CorpusMain.TOGETHER)) ? LIMIT_TOGETHER : LIMIT;
  }

  private CorpusRun.Result runAgain(List<String> types, int batchSize)
      throws IOException, InterruptedException {
    if (types.size() > 1) {
      return run(1);
    }
    String type = types.isEmpty() ? CorpusMain.TOGETHER : types.get(0);
    boolean isTogether = type.equals(CorpusMain.TOGETHER);
    if (!skipped.add(type)) {
      throw new IllegalStateException(library.name() + " does not end without " + type);
    }
    endless.add(
        new Failure(
            library.name(),
            isTogether ? "*" : type,
            kind,
            isTogether,
            true,
            "the compiler did not end within "
                + limit(types).toSeconds()
                + " s of processor time"));
    return run(batchSize);
  }

  private List<String> command(int batchSize, Path result, Path progress) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Xmx2g", "-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dconformance.repository=" + System.getProperty("conformance.repository"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(CorpusMain.class.getName());
    command.addAll(List.of(library.name(), kind.name(), Integer.toString(batchSize)));
    command.addAll(List.of(result.toString(), progress.toString()));
    command.addAll(skipped);
    return command;
  }
}
