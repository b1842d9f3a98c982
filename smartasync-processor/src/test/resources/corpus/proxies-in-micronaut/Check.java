package micronaut;

/** What these containers do: a subclass, whose methods do what the annotations ask for. */
final class Check {
  private Check() {}

  static class Intercepted extends Users {

    @Override
    public String find(long id) {
      return "intercepted: " + super.find(id);
    }
  }

  public static void main(String[] args) {
    assert new Intercepted().find(1).equals("intercepted: user 1");
    assert new Intercepted().findAsync(1).join().equals("intercepted: user 1");
  }
}
