package io.smartasync.frameworks.processors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of Lombok and SmartAsync on the processor path makes no difference. */
class LombokTest {

  @TempDir Path directory;

  @Test
  void theApiIsTheSameInEitherOrder() throws Exception {
    Compilation first = compile("first", ProcessorPath.smartAsyncBefore("lombok"));
    Compilation last = compile("last", ProcessorPath.smartAsyncAfter("lombok"));

    assertThat(first.generatedSources()).isEqualTo(last.generatedSources());
    assertThat(first.generatedSources().get("acme/SmartAccount.java"))
        .contains("describeAsync()")
        .doesNotContain("getOwner", "setOwner", "builder");
    assertThat(first.run("acme.Main")).isEqualTo("Ada: 12, Ada: 12");
    assertThat(last.run("acme.Main")).isEqualTo("Ada: 12, Ada: 12");
  }

  private Compilation compile(String name, String processorPath) throws IOException {
    Compilation compilation =
        new Compilation(directory.resolve(name))
            .with(
                "acme/Account.java",
                """
                package acme;

                import io.smartasync.SmartAsync;
                import lombok.Builder;
                import lombok.Data;

                @SmartAsync
                @Data
                @Builder
                public class Account implements SmartAccount {
                  private String owner;
                  private int balance;

                  @Override
                  public String describe() {
                    return owner + ": " + balance;
                  }
                }
                """)
            .with(
                "acme/Bank.java",
                """
                package acme;

                import io.smartasync.SmartAsync;
                import lombok.RequiredArgsConstructor;

                @RequiredArgsConstructor
                public class Bank implements SmartBank {
                  private final Account account;

                  @Override
                  @SmartAsync
                  public Account open(String owner) {
                    account.setOwner(owner);
                    return account;
                  }
                }
                """)
            .with(
                "acme/Main.java",
                """
                package acme;

                public class Main {
                  public static String run() {
                    Account account = Account.builder().balance(12).build();
                    return new Bank(account).openAsync("Ada").join().describe()
                        + ", "
                        + account.describeAsync().join();
                  }
                }
                """);
    compilation.compile("--processor-path", processorPath);
    return compilation;
  }
}
