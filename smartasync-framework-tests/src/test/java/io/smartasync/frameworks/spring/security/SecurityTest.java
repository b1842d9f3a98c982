package io.smartasync.frameworks.spring.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.Async;
import io.smartasync.frameworks.spring.Contexts;
import io.smartasync.frameworks.spring.ProxyKind;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** A secured operation is secured whichever of its variants is called. */
@ParameterizedClass
@EnumSource(ProxyKind.class)
class SecurityTest {

  @Configuration(proxyBeanMethods = false)
  @EnableMethodSecurity
  static class Secured {}

  /** Each variant of each secured operation. */
  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  enum Variant {
    DIRECT((vault, treasury) -> vault.secret()),
    DIRECT_TWIN((vault, treasury) -> Async.await(vault.secretAsync())),
    MONO_TWIN((vault, treasury) -> Async.await(vault.monoAsync().toFuture())),
    STREAM((vault, treasury) -> only(vault.all())),
    STREAM_TWIN((vault, treasury) -> only(Async.stream(vault.allAsync()))),
    FUTURE((vault, treasury) -> Async.await(vault.futureAsync())),
    FUTURE_TWIN((vault, treasury) -> vault.future()),
    CLASS((vault, treasury) -> treasury.gold()),
    CLASS_TWIN((vault, treasury) -> Async.await(treasury.goldAsync()));

    private final BiFunction<SmartVault, SmartTreasury, String> call;

    Variant(BiFunction<SmartVault, SmartTreasury, String> call) {
      this.call = call;
    }

    private static String only(Stream<String> stream) {
      try (stream) {
        return stream.findFirst().orElseThrow();
      }
    }
  }

  @RegisterExtension
  static final Contexts CONTEXTS = Contexts.of(Secured.class, Vault.class, Treasury.class);

  private final SmartVault vault;
  private final SmartTreasury treasury;

  SecurityTest(ProxyKind kind) {
    vault = CONTEXTS.proxy(kind, SmartVault.class);
    treasury = CONTEXTS.proxy(kind, SmartTreasury.class);
  }

  @ParameterizedTest
  @EnumSource
  void isDeniedToOthers(Variant variant) {
    assertThatThrownBy(() -> Login.USER.call(() -> call(variant)))
        .isInstanceOf(AuthorizationDeniedException.class);
  }

  @ParameterizedTest
  @EnumSource
  void isDeniedToStrangers(Variant variant) {
    assertThatThrownBy(() -> call(variant))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  /** The body sees the user too, on its virtual thread. */
  @ParameterizedTest
  @EnumSource
  void isAllowedWithTheRole(Variant variant) throws Exception {
    assertThat(Login.ADMIN.call(() -> call(variant))).isEqualTo("for admin");
  }

  private String call(Variant variant) {
    return variant.call.apply(vault, treasury);
  }
}
