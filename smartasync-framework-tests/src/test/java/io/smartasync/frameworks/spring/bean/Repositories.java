package io.smartasync.frameworks.spring.bean;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.FactoryBean;

/** Types that inherit operations, override twins, or are interfaces alone. */
class Repositories {

  private Repositories() {}

  /** With type variables, so that the compiler adds bridges. */
  abstract static class Repository<K, V> implements SmartRepositories_Repository<K, V> {

    @Override
    @SmartAsync
    public abstract V find(K key);

    @Override
    @SmartAsync
    public abstract CompletableFuture<V> loadAsync(K key);
  }

  static class Names extends Repository<Long, String> {

    @Override
    public String find(Long key) {
      return "name " + key;
    }

    @Override
    public CompletableFuture<String> loadAsync(Long key) {
      return CompletableFuture.completedFuture("loaded " + key);
    }
  }

  /** Has a generated interface of its own, which extends that of its superclass. */
  static class Ranks extends Repository<Long, String> implements SmartRepositories_Ranks {

    @Override
    @SmartAsync
    public String find(Long key) {
      return "rank " + key;
    }

    @Override
    @SmartAsync
    public CompletableFuture<String> loadAsync(Long key) {
      return CompletableFuture.completedFuture("loaded rank " + key);
    }

    @Override
    @SmartAsync
    public int highest(int... ranks) {
      return java.util.Arrays.stream(ranks).max().orElse(0);
    }
  }

  /** The author has written one of the twins. */
  static class Own extends Repository<Long, String> {

    @Override
    public String find(Long key) {
      return "own " + key;
    }

    @Override
    public CompletableFuture<String> findAsync(Long key) {
      return CompletableFuture.completedFuture("own twin " + key);
    }

    @Override
    public CompletableFuture<String> loadAsync(Long key) {
      return CompletableFuture.completedFuture("own loaded " + key);
    }
  }

  /** An interface that a library implements by a proxy without a target. */
  interface Client extends SmartRepositories_Client {

    @Override
    @SmartAsync
    String get(String path);
  }

  /** Makes such proxies, as Spring's own HTTP clients and repositories are. */
  static class ClientFactory implements FactoryBean<Client> {

    final List<String> calls = new CopyOnWriteArrayList<>();

    @Override
    public Client getObject() {
      return ProxyFactory.getProxy(
          Client.class,
          (org.aopalliance.intercept.MethodInterceptor)
              invocation -> {
                calls.add(invocation.getMethod().getName());
                return "answer of " + invocation.getArguments()[0];
              });
    }

    @Override
    public Class<?> getObjectType() {
      return Client.class;
    }
  }
}
