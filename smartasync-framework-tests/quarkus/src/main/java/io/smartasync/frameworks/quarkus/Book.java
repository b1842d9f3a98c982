package io.smartasync.frameworks.quarkus;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A row. */
@Entity
public class Book {

  @Id @GeneratedValue @Nullable Long id;

  @Nullable String title;
}
