package io.smartasync.rewrite;

import io.smartasync.rewrite.ClientTable.Client;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a project uses synchronous clients. A client is replaced everywhere or not at all, because
 * its type is part of fields, parameters and results.
 */
final class ClientUses {

  /**
   * A top-level class.
   *
   * @param path the file that declares it
   * @param packageName its package
   * @param name its simple name
   * @param isPublic whether it is public
   */
  record Place(String path, String packageName, String name, boolean isPublic) {}

  /**
   * A use that is allowed only if a type is declared in the project.
   *
   * @param type the type
   * @param row what is reported otherwise
   */
  private record Condition(String type, LeftAlone.Row row) {}

  /**
   * How a client is replaced.
   *
   * @param client the client
   * @param packageName the package of the facade
   * @param annotated the class that gets the annotation, or null if one has it already
   */
  record Replacement(Client client, String packageName, @Nullable Place annotated) {

    String facade() {
      return packageName.isEmpty() ? client.facade() : packageName + "." + client.facade();
    }
  }

  private static final class OfClient {
    private final List<LeftAlone.Row> blocking = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final Map<String, LeftAlone.Row> firstOfFile = new TreeMap<>();
    private final Set<String> packages = new HashSet<>();
    private final Set<String> modules = new HashSet<>();
    private final List<Place> creators = new ArrayList<>();
  }

  private final Map<Client, OfClient> clients = new HashMap<>();
  private final Map<String, Place> facades = new HashMap<>();
  private final Set<String> projectTypes = new HashSet<>();
  private final Set<String> buildsWithoutHttpClient = new HashSet<>();

  private OfClient of(Client client) {
    return clients.computeIfAbsent(client, each -> new OfClient());
  }

  void addType(String name) {
    projectTypes.add(name);
  }

  void addBuildWithoutHttpClient(String folder) {
    buildsWithoutHttpClient.add(folder);
  }

  void addFacade(String asynchronous, Place place) {
    facades.put(asynchronous, place);
  }

  void addUse(Client client, String packageName, String module, LeftAlone.Row row) {
    OfClient uses = of(client);
    uses.packages.add(packageName);
    uses.modules.add(module);
    uses.firstOfFile.putIfAbsent(row.sourcePath(), row);
  }

  void addCreator(Client client, Place place) {
    of(client).creators.add(place);
  }

  void addBlocking(Client client, LeftAlone.Row row) {
    of(client).blocking.add(row);
  }

  void addCondition(Client client, String type, LeftAlone.Row row) {
    of(client).conditions.add(new Condition(type, row));
  }

  /** Returns how clients are replaced. */
  List<Replacement> replacements() {
    List<Replacement> replacements = new ArrayList<>();
    clients.forEach(
        (client, uses) -> {
          if (reasonsAgainst(client, uses).isEmpty()) {
            Place facade = facades.get(client.asynchronous());
            Place place = facade != null ? facade : creator(uses).orElseThrow();
            replacements.add(
                new Replacement(client, place.packageName(), facade != null ? null : place));
          }
        });
    replacements.sort(Comparator.comparing(each -> each.client().type()));
    return replacements;
  }

  /** Returns what is reported for a file. */
  List<LeftAlone.Row> rowsOf(String path) {
    List<LeftAlone.Row> rows = new ArrayList<>();
    clients.forEach(
        (client, uses) ->
            reasonsAgainst(client, uses).stream()
                .filter(row -> row.sourcePath().equals(path))
                .forEach(rows::add));
    return rows;
  }

  private List<LeftAlone.Row> reasonsAgainst(Client client, OfClient uses) {
    List<LeftAlone.Row> rows = new ArrayList<>(uses.blocking);
    uses.conditions.stream()
        .filter(condition -> !projectTypes.contains(condition.type()))
        .map(Condition::row)
        .forEach(rows::add);
    Reason general = rows.isEmpty() ? generalReason(client, uses) : null;
    if (general != null) {
      uses.firstOfFile
          .values()
          .forEach(
              row ->
                  rows.add(
                      new LeftAlone.Row(
                          row.sourcePath(), row.method(), row.code(), general.text())));
    }
    return rows;
  }

  private @Nullable Reason generalReason(Client client, OfClient uses) {
    if (uses.modules.size() > 1) {
      return Reason.SEVERAL_MODULES;
    }
    if (uses.modules.stream()
        .anyMatch(module -> buildsWithoutHttpClient.stream().anyMatch(module::startsWith))) {
      return Reason.OTHER_HTTP_CLIENT;
    }
    if (uses.creators.isEmpty()) {
      return Reason.CREATED_ELSEWHERE;
    }
    Place facade = facades.get(client.asynchronous());
    boolean visible = facade != null ? isVisible(facade, uses) : creator(uses).isPresent();
    return visible ? null : Reason.FACADE_NOT_VISIBLE;
  }

  private static Optional<Place> creator(OfClient uses) {
    return uses.creators.stream()
        .filter(place -> isVisible(place, uses))
        .min(Comparator.comparing(Place::path));
  }

  private static boolean isVisible(Place place, OfClient uses) {
    return place.isPublic() || uses.packages.equals(Set.of(place.packageName()));
  }
}
