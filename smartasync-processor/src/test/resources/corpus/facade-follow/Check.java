package follow;

import database.Database;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Database database = new Database();
    SmartDatabase facade = SmartDatabase.of(database);
    try (SmartDatabase_Connection connection = facade.connect();
        Stream<SmartDatabase_Result> results =
            connection.statement("SELECT").bind(1).bind("x").execute()) {
      assert database.log.isEmpty() : "nothing happens before the stream is consumed";
      List<String> rows = results.flatMap(result -> result.map(String::toUpperCase)).toList();
      assert rows.equals(List.of("ROW 1", "ROW 2", "ROW 1", "ROW 2"));
    }
    assert database.log.equals(List.of("SELECT[1, x]", "close"));

    SmartDatabase_Statement update = facade.current(true).statement("UPDATE");
    long updated = update.execute().mapToLong(SmartDatabase_Result::rowsUpdated).sum();
    assert updated == 3;

    assert facade.current(false) == null;
    assert facade.connectLater(false) == null;
    facade.connectLater(true).close();
    List<Database.Connection> connections = facade.connections();
    assert connections.size() == 1;

    SmartDatabase_Table<String> table = facade.table(Integer.class).withType(String.class);
    assert table.type() == String.class;
    assert table.find().limit(4).stream().toList().equals(List.of("row", "row", "row", "row"));
    assert table.find().first().equals(Optional.of("row"));
    assert table.find().limit(0).first().isEmpty();
    assert table.count(table.find().async()).exactly().await() == 3;
    assert !Modifier.isPublic(SmartDatabase.class.getModifiers());
  }
}
