package io.smartasync.processor.proxy;

import java.util.HashSet;
import java.util.Set;

/**
 * The annotations that take effect only through a proxy, by their qualified names. No library has
 * to be present.
 *
 * <p>Left out are annotations that are honoured without advice on the annotated method: {@code
 * Scheduled}, {@code EventListener} and {@code Recover}, which have a method called, the scopes,
 * whose proxies only look for the object, {@code Lookup} and {@code Bean}, for which Spring makes a
 * subclass, and stereotypes such as {@code Repository}.
 */
final class ProxyAnnotations {

  /** Those that apply to the methods of a type only if they are on the type. */
  private static final Set<String> ON_TYPES =
      Set.of("org.springframework.validation.annotation.Validated");

  private static final Set<String> ANYWHERE = new HashSet<>();

  static {
    spring();
    jakarta();
    others();
  }

  private ProxyAnnotations() {}

  /**
   * Returns whether only a proxy honours an annotation.
   *
   * @param name its qualified name
   * @param isOnType whether it is on a type, not on a method
   */
  static boolean contain(String name, boolean isOnType) {
    return ANYWHERE.contains(name) || (isOnType && ON_TYPES.contains(name));
  }

  private static void spring() {
    add("org.springframework.transaction.annotation", "Transactional");
    add(
        "org.springframework.security.access.prepost",
        "PreAuthorize",
        "PostAuthorize",
        "PreFilter",
        "PostFilter");
    add("org.springframework.security.access.annotation", "Secured");
    add("org.springframework.security.authorization.method", "AuthorizeReturnObject");
    add(
        "org.springframework.cache.annotation",
        "Cacheable",
        "CachePut",
        "CacheEvict",
        "Caching",
        "CacheConfig");
    add("org.springframework.scheduling.annotation", "Async");
    add("org.springframework.retry.annotation", "Retryable", "CircuitBreaker");
    add("org.springframework.resilience.annotation", "Retryable", "ConcurrencyLimit");
    add("org.springframework.integration.annotation", "Publisher");
    add("org.springframework.cloud.sleuth.annotation", "NewSpan", "ContinueSpan");
  }

  /** Those that containers honour which Jakarta specifies, and Spring with them. */
  private static void jakarta() {
    addOfBoth("transaction", "Transactional");
    addOfBoth("annotation.security", "RolesAllowed", "PermitAll", "DenyAll", "RunAs");
    // The second one is on the annotations that bind interceptors: those of MicroProfile, too.
    addOfBoth("interceptor", "Interceptors", "InterceptorBinding");
    addOfBoth(
        "ejb",
        "Stateless",
        "Stateful",
        "Singleton",
        "TransactionAttribute",
        "Asynchronous",
        "Lock",
        "AccessTimeout");
    addOfBoth("validation.executable", "ValidateOnExecution");
    add("jakarta.enterprise.concurrent", "Asynchronous");
    add(
        "javax.cache.annotation",
        "CacheResult",
        "CachePut",
        "CacheRemove",
        "CacheRemoveAll",
        "CacheDefaults");
  }

  private static void others() {
    add("io.github.resilience4j.circuitbreaker.annotation", "CircuitBreaker", "CircuitBreakers");
    add("io.github.resilience4j.retry.annotation", "Retry", "Retries");
    add("io.github.resilience4j.ratelimiter.annotation", "RateLimiter", "RateLimiters");
    add("io.github.resilience4j.bulkhead.annotation", "Bulkhead");
    add("io.github.resilience4j.timelimiter.annotation", "TimeLimiter");
    add("io.github.resilience4j.micrometer.annotation", "Timer");
    add("io.micrometer.core.annotation", "Timed", "TimedSet", "Counted");
    add("io.micrometer.observation.annotation", "Observed");
    add("io.micrometer.tracing.annotation", "NewSpan", "ContinueSpan");
    add(
        "org.apache.shiro.authz.annotation",
        "RequiresAuthentication",
        "RequiresGuest",
        "RequiresPermissions",
        "RequiresRoles",
        "RequiresUser");
    add("com.alibaba.csp.sentinel.annotation", "SentinelResource");
    add(
        "com.alicp.jetcache.anno",
        "Cached",
        "CacheUpdate",
        "CacheInvalidate",
        "CacheInvalidateContainer",
        "CacheRefresh",
        "CachePenetrationProtect");
    add("net.javacrumbs.shedlock.spring.annotation", "SchedulerLock");
    add("com.baomidou.dynamic.datasource.annotation", "DS", "DSTransactional");
    add("io.seata.spring.annotation", "GlobalTransactional", "GlobalLock");
    add("org.apache.seata.spring.annotation", "GlobalTransactional", "GlobalLock");
  }

  private static void addOfBoth(String subpackage, String... simpleNames) {
    add("jakarta." + subpackage, simpleNames);
    add("javax." + subpackage, simpleNames);
  }

  private static void add(String packageName, String... simpleNames) {
    for (String each : simpleNames) {
      ANYWHERE.add(packageName + "." + each);
    }
  }
}
