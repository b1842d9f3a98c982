package inheritance;

import clients.Clients;
import java.util.Arrays;
import java.util.List;

final class Check {
  private Check() {}

  public static void main(String[] args) throws Exception {
    Clients.TrackedPool pool = Clients.create();
    try (SmartClients_TrackedPool facade = SmartClients_TrackedPool.of(pool)) {
      assert facade.async() == pool;
      assert ask(facade).equals("answer to x");
      SmartClients_Pool<String> copy = facade.copy();
      assert copy.size() == 4;
      SmartClients_Pool<Integer> mapped = facade.mapping(Integer.class);
      SmartClients_Client<Integer> client = mapped;
      assert client.any().equals("any");
      SmartClients_Tracked tracked = facade;
      assert tracked.track().equals("tracked");
    }
    SmartClients_Cleanup.of(Clients.cleanup()).run();
    Void nothing = SmartClients_Task.of(Clients.cleanup()).run();
    assert nothing == null;
    assert SmartClients_Cleanup.class.getInterfaces().length == 0;
    assert Arrays.equals(
        SmartClients_TrackedPool.class.getInterfaces(),
        new Class<?>[] {SmartClients_Pool.class, SmartClients_Tracked.class});
    assert List.of(SmartClients_Pool.class.getInterfaces()).equals(List.of(SmartClients_Client.class));
    assert Arrays.stream(SmartClients_Pool.class.getDeclaredMethods())
        .noneMatch(method -> method.getName().equals("query"));
  }

  private static String ask(SmartClients_Client<String> client) {
    return client.query("x");
  }
}
