package io.smartasync.examples.testing;

import static io.smartasync.Async.await;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Prices of transports. */
public class Shipping implements SmartShipping {

  private static final int CENTS_PER_KILOMETER = 3;
  private static final int AT_THE_SAME_TIME = 4;

  private final Distances distances;

  /** Takes the distances from a service. */
  public Shipping(Distances distances) {
    this.distances = distances;
  }

  /** Prints the prices of a tour: {@code Shipping Paris Berlin Rome}. */
  public static void main(String[] args) {
    Shipping shipping =
        new Shipping(
            (from, to) -> CompletableFuture.supplyAsync(() -> 100 * (from.length() + to.length())));
    System.out.println(shipping.tour(List.of(args)) + " cents");
  }

  @Override
  @SmartAsync(timeout = "10s")
  public int price(String from, String to) {
    if (from.equals(to)) {
      throw new IllegalArgumentException("there is nothing to transport from " + from);
    }
    return CENTS_PER_KILOMETER * distances.kilometers(from, to);
  }

  @Override
  @SmartAsync
  public int tour(List<String> cities) {
    List<String> starts = cities.subList(0, cities.size() - 1);
    return await(
            Async.map(
                starts,
                AT_THE_SAME_TIME,
                from -> priceAsync(from, cities.get(cities.indexOf(from) + 1))))
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
