package io.smartasync.frameworks.spring.aot;

import io.smartasync.Async;
import io.smartasync.BlockingNotAllowedException;
import io.smartasync.spring.EnableSmartAsync;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.EnableAspectJAutoProxy;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Is processed ahead of time, and then run. */
public class Program {

  @Configuration(proxyBeanMethods = false)
  @EnableSmartAsync
  @EnableAspectJAutoProxy
  @Import({Calls.class, Depot.class, Shelf.class})
  static class Beans {}

  /** Notes what it is around. */
  @Aspect
  static class Calls {

    private final List<String> names = new CopyOnWriteArrayList<>();

    @Around("within(io.smartasync.frameworks.spring.aot.*Depot)")
    Object around(ProceedingJoinPoint point) throws Throwable {
      names.add(point.getSignature().getName());
      return point.proceed();
    }
  }

  private Program() {}

  /** Prints what happens. */
  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(Beans.class);
    application.setMainApplicationClass(Program.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    try (var context = application.run(args)) {
      SmartDepot depot = context.getBean(SmartDepot.class);
      SmartShelf shelf = context.getBean(SmartShelf.class);
      System.out.println("processed: " + AotDetector.useGeneratedArtifacts());
      System.out.println(Async.await(depot.fetchAsync("a box")));
      System.out.println("advised: " + context.getBean(Calls.class).names);
      System.out.println(Async.await(shelf.takeAsync("a book")));
      System.out.println(
          Async.await(
              Mono.fromCallable(() -> shelf.take("a book"))
                  .onErrorResume(
                      BlockingNotAllowedException.class,
                      refused -> Mono.just("refused: " + refused.call()))
                  .subscribeOn(Schedulers.parallel())
                  .toFuture()));
    }
  }
}
