package generictype;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Repository<Integer, String> repository = new Repository<>();
    CompletableFuture<String> saved = repository.saveAsync(2, "b");
    assert saved.join().equals("b");
    SmartRepository<Integer, String> wrapped = SmartRepository.of(repository);
    assert wrapped.save(1, "a").equals("a");
    List<String> all = repository.all(Comparator.naturalOrder());
    assert all.equals(List.of("a", "b"));
    assert wrapped.all(Comparator.reverseOrder()).equals(List.of("b", "a"));
  }
}
