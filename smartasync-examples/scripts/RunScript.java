import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * Runs a script with {@code @SmartAsync}: {@code java --class-path
 * smartasync.jar:smartasync-processor.jar RunScript.java Lengths.java one three}.
 *
 * <p>{@code java Lengths.java} alone compiles in memory and runs no annotation processor. This
 * program, itself such a script, compiles the file with the processor into a temporary directory
 * and calls its method {@code main}.
 */
class RunScript {

  public static void main(String[] args) throws Throwable {
    Path script = Path.of(args[0]);
    Path classes = Files.createTempDirectory("script");
    String classPath = System.getProperty("java.class.path");
    List<String> options =
        List.of("-proc:full", "-cp", classPath, "-d", classes.toString(), script.toString());
    int exitCode =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
    if (exitCode != 0) {
      System.exit(exitCode);
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      String name = script.getFileName().toString().replace(".java", "");
      var main = loader.loadClass(name).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      for (File file : classes.toFile().listFiles()) {
        file.delete();
      }
      Files.delete(classes);
    }
  }
}
