package generated;

import java.util.concurrent.CompletableFuture;

interface Client extends Base<Item> {
  CompletableFuture<Item> find(long id);
}
