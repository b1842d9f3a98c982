package stages;

import java.util.concurrent.CompletionStage;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    for (SmartWeather weather : new SmartWeather[] {new Weather(), SmartWeather.of(new Weather())}) {
      Double temperature = weather.temperature("Rome");
      assert temperature == 4.0;
      CompletionStage<Double> stage = weather.temperatureAsync("Rome");
      assert stage.toCompletableFuture().join() == 4.0;
    }
  }
}
