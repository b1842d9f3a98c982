package genericbase;

import java.util.List;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Users users = new Users();
    CharSequence found = users.findAsync(1L).join();
    assert found.equals("user 1");
    SmartUsers wrapped = SmartUsers.of(users);
    List<CharSequence> all = wrapped.findAll(List.of(1L, 2L));
    assert all.equals(List.of("user 1", "user 2"));
    String saved = wrapped.saveAsync(3L, "three").join();
    assert saved.equals("three");
    assert wrapped.save(4L, "four").equals("four");
    SmartRepository<Long, CharSequence> repository = wrapped;
    assert repository.find(5L).equals("user 5");
    SmartKeyed<Integer> keyed = SmartKeyed.of(new Keyed<Integer>());
    assert keyed.first(List.of(1, 2)) == 1;
    List<Integer> list = keyed.findAsync("a").join();
    assert list.isEmpty();
  }
}
