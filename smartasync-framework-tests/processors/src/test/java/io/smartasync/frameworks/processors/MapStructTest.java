package io.smartasync.frameworks.processors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mapper can be an operation, and can be used by one, in either order of the processors. */
class MapStructTest {

  @TempDir Path directory;

  static Stream<String> processorPaths() {
    return Stream.of(
        ProcessorPath.smartAsyncBefore("mapstruct-processor"),
        ProcessorPath.smartAsyncAfter("mapstruct-processor"));
  }

  @ParameterizedTest
  @MethodSource("processorPaths")
  void implementsAMapperThatHasTwins(String processorPath) throws Exception {
    Compilation compilation =
        new Compilation(directory)
            .with(
                "acme/UserMapper.java",
                """
                package acme;

                import io.smartasync.SmartAsync;
                import org.mapstruct.Mapper;
                import org.mapstruct.factory.Mappers;

                @Mapper
                public interface UserMapper extends SmartUserMapper {
                  record User(long id, String name) {}

                  record Row(String name, long id) {}

                  @Override
                  @SmartAsync
                  Row toRow(User user);
                }
                """)
            .with(
                "acme/Rows.java",
                """
                package acme;

                import io.smartasync.SmartAsync;
                import org.mapstruct.factory.Mappers;

                public class Rows implements SmartRows {
                  private final UserMapper mapper = Mappers.getMapper(UserMapper.class);

                  @Override
                  @SmartAsync
                  public UserMapper.Row insert(UserMapper.User user) {
                    return mapper.toRowAsync(user).join();
                  }
                }
                """)
            .with(
                "acme/Main.java",
                """
                package acme;

                public class Main {
                  public static String run() {
                    return new Rows().insertAsync(new UserMapper.User(1, "Ada")).join().toString();
                  }
                }
                """);
    compilation.compile("--processor-path", processorPath);

    assertThat(compilation.run("acme.Main")).isEqualTo("Row[name=Ada, id=1]");
  }
}
