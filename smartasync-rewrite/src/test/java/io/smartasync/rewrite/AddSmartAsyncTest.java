package io.smartasync.rewrite;

import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.xml.Assertions.xml;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.gradle.GradleParser;
import org.openrewrite.groovy.tree.G;
import org.openrewrite.java.JavaParser;
import org.openrewrite.kotlin.tree.K;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.SourceSpec;
import org.openrewrite.test.SourceSpecs;
import org.openrewrite.test.TypeValidation;

/** The build files of projects whose code uses SmartAsync. */
class AddSmartAsyncTest implements RecipeTest {

  private static final String USER =
      """
      import io.smartasync.Async;
      import java.util.concurrent.CompletableFuture;

      class Users {
        String find(CompletableFuture<String> user) {
          return Async.await(user);
        }
      }
      """;

  @Override
  public void defaults(RecipeSpec spec) {
    spec.recipe(new AddSmartAsync())
        .parser(Libraries.OF_JDK.parser())
        .typeValidationOptions(TypeValidation.none());
  }

  private static SourceSpecs user(String path) {
    return java(USER, source -> source.path(path + "Users.java"));
  }

  /** As the quick start writes them. */
  @Test
  void aPomWithoutAnything() {
    rewriteRun(
        user("src/main/java/"),
        xml(
            """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.example</groupId>
              <artifactId>users</artifactId>
              <version>1</version>
            </project>
            """,
            """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.example</groupId>
              <artifactId>users</artifactId>
              <version>1</version>
              <properties>
                <smartasync.version>%1$s</smartasync.version>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>io.smartasync</groupId>
                  <artifactId>smartasync</artifactId>
                  <version>${smartasync.version}</version>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>3.16.0</version>
                    <configuration>
                      <annotationProcessorPaths>
                        <path>
                          <groupId>io.smartasync</groupId>
                          <artifactId>smartasync-processor</artifactId>
                          <version>${smartasync.version}</version>
                        </path>
                      </annotationProcessorPaths>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """
                .formatted(Version.CURRENT),
            spec -> spec.path("pom.xml")));
  }

  @Test
  void aPomWithOtherProcessorsInTheProcessorPath() {
    rewriteRun(
        user("core/src/main/java/"),
        xml(
            """
            <project>
                <parent>
                    <artifactId>parent</artifactId>
                </parent>
                <properties>
                    <maven.compiler.release>21</maven.compiler.release>
                </properties>
                <dependencies>
                    <dependency>
                        <groupId>org.example</groupId>
                        <artifactId>other</artifactId>
                    </dependency>
                </dependencies>
                <build>
                    <plugins>
                        <plugin>
                            <artifactId>maven-compiler-plugin</artifactId>
                            <configuration>
                                <annotationProcessorPaths>
                                    <path>
                                        <groupId>org.projectlombok</groupId>
                                        <artifactId>lombok</artifactId>
                                    </path>
                                </annotationProcessorPaths>
                            </configuration>
                        </plugin>
                    </plugins>
                </build>
            </project>
            """,
            """
            <project>
                <parent>
                    <artifactId>parent</artifactId>
                </parent>
                <properties>
                    <maven.compiler.release>21</maven.compiler.release>
                    <smartasync.version>%s</smartasync.version>
                </properties>
                <dependencies>
                    <dependency>
                        <groupId>org.example</groupId>
                        <artifactId>other</artifactId>
                    </dependency>
                    <dependency>
                        <groupId>io.smartasync</groupId>
                        <artifactId>smartasync</artifactId>
                        <version>${smartasync.version}</version>
                    </dependency>
                </dependencies>
                <build>
                    <plugins>
                        <plugin>
                            <artifactId>maven-compiler-plugin</artifactId>
                            <configuration>
                                <annotationProcessorPaths>
                                    <path>
                                        <groupId>org.projectlombok</groupId>
                                        <artifactId>lombok</artifactId>
                                    </path>
                                    <path>
                                        <groupId>io.smartasync</groupId>
                                        <artifactId>smartasync-processor</artifactId>
                                        <version>${smartasync.version}</version>
                                    </path>
                                </annotationProcessorPaths>
                            </configuration>
                        </plugin>
                    </plugins>
                </build>
            </project>
            """
                .formatted(Version.CURRENT),
            spec -> spec.path("core/pom.xml")),
        xml("<project><artifactId>parent</artifactId></project>", spec -> spec.path("pom.xml")));
  }

  /** A processor path would hide Lombok, which is on the class path. */
  @Test
  void aPomWithOtherProcessorsOnTheClassPath() {
    rewriteRun(
        user("src/main/java/"),
        xml(
            """
            <project>
              <parent>
                <artifactId>parent</artifactId>
              </parent>
              <dependencies>
                <dependency>
                  <groupId>org.projectlombok</groupId>
                  <artifactId>lombok</artifactId>
                </dependency>
              </dependencies>
            </project>
            """,
            """
            <project>
              <parent>
                <artifactId>parent</artifactId>
              </parent>
              <properties>
                <smartasync.version>%s</smartasync.version>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>org.projectlombok</groupId>
                  <artifactId>lombok</artifactId>
                </dependency>
                <dependency>
                  <groupId>io.smartasync</groupId>
                  <artifactId>smartasync</artifactId>
                  <version>${smartasync.version}</version>
                </dependency>
                <dependency>
                  <groupId>io.smartasync</groupId>
                  <artifactId>smartasync-processor</artifactId>
                  <version>${smartasync.version}</version>
                  <scope>provided</scope>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <configuration>
                      <proc>full</proc>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """
                .formatted(Version.CURRENT),
            spec -> spec.path("pom.xml")));
  }

  @Test
  void testsNeedTheRuntimeOnly() {
    rewriteRun(
        user("src/test/java/"),
        xml(
            """
            <project>
              <dependencies>
              </dependencies>
            </project>
            """,
            """
            <project>
              <properties>
                <smartasync.version>%s</smartasync.version>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>io.smartasync</groupId>
                  <artifactId>smartasync</artifactId>
                  <version>${smartasync.version}</version>
                  <scope>test</scope>
                </dependency>
              </dependencies>
            </project>
            """
                .formatted(Version.CURRENT),
            spec -> spec.path("pom.xml")));
  }

  @Test
  void gradleInGroovyAndInKotlin() {
    rewriteRun(
        user("groovy/src/main/java/"),
        java(
            USER.replace("Users", "OtherUsers"),
            source -> source.path("kotlin/src/main/java/OtherUsers.java")),
        build(
            G.CompilationUnit.class,
            "groovy/build.gradle",
            """
            plugins {
                id 'java'
            }

            dependencies {
                implementation 'com.google.guava:guava:33.0.0-jre'
            }
            """,
            """
            plugins {
                id 'java'
            }

            dependencies {
                implementation("io.smartasync:smartasync:%1$s")
                annotationProcessor("io.smartasync:smartasync-processor:%1$s")
                implementation 'com.google.guava:guava:33.0.0-jre'
            }
            """
                .formatted(Version.CURRENT)),
        build(
            K.CompilationUnit.class,
            "kotlin/build.gradle.kts",
            """
            plugins {
              java
            }

            dependencies {
              implementation("com.google.guava:guava:33.0.0-jre")
            }
            """,
            """
            plugins {
              java
            }

            dependencies {
              implementation("io.smartasync:smartasync:%1$s")
              annotationProcessor("io.smartasync:smartasync-processor:%1$s")
              implementation("com.google.guava:guava:33.0.0-jre")
            }
            """
                .formatted(Version.CURRENT)));
  }

  /**
   * A build that is parsed with the few types of Gradle that its parser needs, because the recipe
   * does not read types of builds.
   */
  private static <T extends SourceFile> SourceSpecs build(
      Class<T> type, String path, String before, String after) {
    List<Path> gradle =
        JavaParser.dependenciesFromResources(
            new InMemoryExecutionContext(),
            "gradle-base-services",
            "gradle-core-api",
            "gradle-language-java",
            "gradle-logging",
            "gradle-process-services",
            "gradle-resources");
    GradleParser.Builder parser =
        GradleParser.builder().buildscriptClasspath(gradle).settingsClasspath(gradle);
    return new SourceSpec<>(type, "gradle", parser, before, ignored -> after).path(path);
  }

  @Test
  void projectsThatDoNotUseItStayAsTheyAre() {
    rewriteRun(
        java("class Users {}", source -> source.path("src/main/java/Users.java")),
        xml("<project><artifactId>users</artifactId></project>", spec -> spec.path("pom.xml")));
  }
}
