package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles a mistake of an author together with classes that use what is generated. The mistake
 * must be the only error, wherever it stands.
 */
class AuthorsErrorTest {

  /** More than half as many as the errors after which javac stops. */
  private static final int MANY = 60;

  private static final int FEW = 3;

  private static final String BOUND_OF_TYPE = "bound of a type parameter of the type";

  private static final String IMPORTS =
      """
      import io.smartasync.SmartAsync;
      import java.util.Map;
      import java.util.concurrent.CompletableFuture;
      """;

  private static final String MODEL =
      """
      package model;

      public class User {}
      """;

  @TempDir Path sources;
  @TempDir Path output;

  /**
   * A mistake.
   *
   * @param name what is wrong
   * @param author the author's class {@code Store}, without imports
   * @param use a statement with a {@code SmartStore store} that compiles once the mistake is
   *     corrected
   */
  record Mistake(String name, String author, String use) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Mistake> MISTAKES =
      List.of(
          new Mistake(
              "parameter type",
              """
              public class Store implements SmartStore {
                @Override @SmartAsync public String find(User user) { return user.toString(); }
              }
              """,
              "String s = store.findAsync(new User()).join() + store.find(new User());"),
          new Mistake(
              "parameter type of the JDK",
              """
              public class Store implements SmartStore {
                @Override @SmartAsync public String find(List<String> names) { return ""; }
              }
              """,
              "String s = store.findAsync(java.util.List.of(\"a\")).join();"),
          new Mistake(
              "unknown parameter type",
              """
              public class Store implements SmartStore {
                @Override @SmartAsync public String find(Usr user) { return ""; }
              }
              """,
              "String s = store.findAsync(new User()).join();"),
          new Mistake(
              "unknown type argument of a parameter",
              """
              public class Store implements SmartStore {
                @Override @SmartAsync public String find(Map<String, Usr> users) { return ""; }
              }
              """,
              "String s = store.findAsync(Map.of(\"a\", new User())).join();"),
          new Mistake(
              "array of parameters",
              """
              public class Store implements SmartStore {
                @Override @SmartAsync public String find(User... users) { return ""; }
              }
              """,
              "String s = store.findAsync(new User(), new User()).join();"),
          new Mistake(
              "return type",
              """
              public class Store implements SmartStore {
                @Override @SmartAsync public User find(long id) { return null; }
              }
              """,
              "User u = store.findAsync(1).join(); u.hashCode();"),
          new Mistake(
              "asynchronous return type",
              """
              public class Store implements SmartStore {
                @Override @SmartAsync public CompletionStage<String> findAsync() { return null; }
              }
              """,
              "String s = store.find(); store.findAsync().thenApply(each -> each.trim());"),
          new Mistake(
              "type argument",
              """
              public class Store implements SmartStore {
                @Override @SmartAsync public CompletableFuture<User> findAsync() { return null; }
              }
              """,
              "User u = store.find();"),
          new Mistake(
              "thrown type",
              """
              public class Store implements SmartStore {
                @Override @SmartAsync public String find() throws IOException { return ""; }
              }
              """,
              "try { store.find(); } catch (java.io.IOException e) { store.findAsync(); }"),
          new Mistake(
              "unknown thrown type",
              """
              public class Store implements SmartStore {
                @Override @SmartAsync public String find() throws Failed { return ""; }
              }
              """,
              "String s = store.findAsync().join();"),
          new Mistake(
              "bound of a type parameter of the method",
              """
              public class Store implements SmartStore {
                @Override @SmartAsync public <T extends User> T find(T user) { return user; }
              }
              """,
              "User u = store.findAsync(new User()).join();"),
          new Mistake(
              BOUND_OF_TYPE,
              """
              public class Store<T extends User> implements SmartStore<T> {
                @Override @SmartAsync public String find(T user) { return ""; }
              }
              """,
              "SmartStore<User> typed = null; String s = typed.findAsync(null).join();"),
          new Mistake(
              "superclass",
              """
              public class Store extends User implements SmartStore {
                @Override @SmartAsync public String find(long id) { return ""; }
              }
              """,
              "String s = store.findAsync(1).join();"),
          new Mistake(
              "interface",
              """
              public class Store implements SmartStore, Users {
                @Override @SmartAsync public String find(long id) { return ""; }
              }
              """,
              "String s = store.findAsync(1).join();"),
          new Mistake(
              "annotation of a method",
              """
              public class Store implements SmartStore {
                @Override @SmartAsync @Checked public String find(long id) { return ""; }
              }
              """,
              "String s = store.findAsync(1).join();"),
          new Mistake(
              "annotation of a parameter",
              """
              public class Store implements SmartStore {
                @Override @SmartAsync public String find(@Checked long id) { return ""; }
              }
              """,
              "String s = store.findAsync(1).join();"),
          new Mistake(
              "exception in the annotation",
              """
              public class Store implements SmartStore {
                @Override @SmartAsync(throwing = IOException.class)
                public CompletableFuture<String> findAsync(long id) { return null; }
              }
              """,
              "String s = store.findAsync(1).join();"),
          new Mistake(
              "method that is not annotated",
              """
              public class Store implements SmartStore {
                @Override @SmartAsync public String find(long id) { return ""; }
                private User other;
              }
              """,
              "String s = store.findAsync(1).join();"),
          new Mistake(
              "facade",
              """
              @SmartAsync.For(value = Store.class, name = "SmartStore")
              public interface Store {
                CompletableFuture<String> find(User user);
              }
              """,
              "String s = store.find(new User());"),
          new Mistake(
              "timeout of the type",
              """
              @SmartAsync(timeout = "soon")
              public class Store implements SmartStore {
                @Override public String find(long id) { return ""; }
              }
              """,
              ""),
          new Mistake(
              "type without methods",
              """
              @SmartAsync
              public class Store implements SmartStore {}
              """,
              ""),
          new Mistake(
              "package-private method",
              """
              public class Store implements SmartStore {
                @SmartAsync String find(long id) { return ""; }
              }
              """,
              ""),
          new Mistake(
              "nothing to throw from",
              """
              @SmartAsync(throwing = java.io.IOException.class)
              public class Store implements SmartStore {
                @Override public String find(long id) { return ""; }
              }
              """,
              ""));

  static Stream<Mistake> mistakes() {
    return MISTAKES.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void isTheOnlyErrorOfJavac(Mistake mistake) throws IOException {
    assertThat(filesWithErrors(mistake, CompilerKind.JAVAC)).containsExactly("Store.java");
  }

  /** The compiler of Eclipse may report what follows in the author's class, but nowhere else. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void isTheOnlyFileWithErrorsOfEcj(Mistake mistake) throws IOException {
    List<String> files = filesWithErrors(mistake, CompilerKind.ECJ);
    if (mistake.name().equals(BOUND_OF_TYPE)) {
      // It reports every use of a type with such a bound, such as the parameter of SmartStore.of.
      assertThat(files).containsOnly("Store.java", "SmartStore.java");
    } else {
      assertThat(files).containsOnly("Store.java");
    }
  }

  /** A guess would make every use an error. So the name is one in the generated interface too. */
  @Test
  void anUnknownReturnTypeIsNoErrorOfItsUsers() throws IOException {
    Mistake mistake =
        new Mistake(
            "unknown return type",
            """
            public class Store implements SmartStore {
              @Override @SmartAsync public Usr find(long id) { return null; }
            }
            """,
            "User u = store.findAsync(1).join(); store.find(1).hashCode();");
    assertThat(filesWithErrors(mistake, CompilerKind.JAVAC))
        .containsOnly("Store.java", "SmartStore.java");
  }

  /** Returns the file of each error. */
  private List<String> filesWithErrors(Mistake mistake, CompilerKind compiler) throws IOException {
    write("model/User.java", MODEL);
    write("store/Store.java", "package store;\n\n" + IMPORTS + "\n" + mistake.author());
    int users = mistake.equals(MISTAKES.get(0)) ? MANY : FEW;
    for (int i = 0; i < users; i++) {
      write(
          "store/Use%d.java".formatted(i),
          """
          package store;

          import java.util.Map;
          import model.User;

          class Use%d {
            void use(SmartStore store) {
              %s
            }
          }
          """
              .formatted(i, mistake.use()));
    }
    Javac.Compiled compiled =
        Javac.into(output, compiler.plain()).by(compiler.get()).compile(Javac.sourcesIn(sources));
    return compiled.errors().stream()
        .map(each -> Path.of(each.getSource().getName()).getFileName().toString())
        .toList();
  }

  private void write(String file, String text) throws IOException {
    Path path = sources.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
