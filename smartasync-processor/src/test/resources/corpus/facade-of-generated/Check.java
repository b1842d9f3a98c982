package generated;

import java.util.concurrent.CompletableFuture;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Api api = id -> CompletableFuture.completedFuture(new Item(id));
    assert load(SmartApi.of(api), 7).id() == 7;
    Client client =
        new Client() {
          @Override
          public CompletableFuture<Item> find(long id) {
            return api.load(id);
          }

          @Override
          public CompletableFuture<Item> same(Item item) {
            return CompletableFuture.completedFuture(item);
          }
        };
    SmartClient facade = SmartClient.of(client);
    assert facade.same(facade.find(8)).id() == 8;
  }

  private static Item load(SmartApi api, long id) {
    return api.load(id);
  }
}
