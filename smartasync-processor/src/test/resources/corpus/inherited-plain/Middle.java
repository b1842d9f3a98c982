package inheritedplain;

/** Has nothing to do with it. */
public class Middle extends Base {

  @Override
  public String load(String key) {
    return "middle " + super.load(key);
  }
}
