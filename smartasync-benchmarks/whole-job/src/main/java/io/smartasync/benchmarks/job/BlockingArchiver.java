package io.smartasync.benchmarks.job;

import io.smartasync.examples.pipeline.ArchivedPhoto;
import io.smartasync.examples.pipeline.Photo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import software.amazon.awssdk.services.s3.S3Client;

/** Archives a photo with synchronous libraries. */
final class BlockingArchiver {

  private final HttpClient http;
  private final URI api;
  private final S3Client s3;
  private final String bucket;
  private final DataSource database;

  BlockingArchiver(HttpClient http, URI api, S3Client s3, String bucket, DataSource database) {
    this.http = http;
    this.api = api;
    this.s3 = s3;
    this.bucket = bucket;
    this.database = database;
  }

  void archive(long id, Path directory) throws IOException, InterruptedException, SQLException {
    HttpRequest request =
        HttpRequest.newBuilder(api.resolve("/photos/" + id)).timeout(Clients.TIMEOUT).build();
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    Photo photo = Answers.photo(id, response.statusCode(), response.body());
    Path part = PhotoFiles.part(photo, directory);
    try {
      s3.getObject(PhotoFiles.request(bucket, photo), part);
      save(PhotoFiles.accept(photo, part));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void save(ArchivedPhoto photo) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(Sql.SAVE_JDBC)) {
      statement.setLong(1, photo.id());
      statement.setString(2, photo.title());
      statement.setString(3, photo.file());
      statement.setLong(4, photo.bytes());
      statement.setString(5, photo.sha256());
      statement.executeUpdate();
    }
  }
}
