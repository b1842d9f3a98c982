package io.smartasync.integration.servers;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.message.ApiVersionsResponseData;
import org.apache.kafka.common.message.CreateTopicsRequestData.CreatableTopic;
import org.apache.kafka.common.message.CreateTopicsResponseData;
import org.apache.kafka.common.message.CreateTopicsResponseData.CreatableTopicResult;
import org.apache.kafka.common.message.DescribeClusterResponseData;
import org.apache.kafka.common.message.DescribeClusterResponseData.DescribeClusterBroker;
import org.apache.kafka.common.message.MetadataResponseData;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponseBroker;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponsePartition;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponseTopic;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceData;
import org.apache.kafka.common.message.ProduceResponseData;
import org.apache.kafka.common.message.ProduceResponseData.PartitionProduceResponse;
import org.apache.kafka.common.message.ProduceResponseData.TopicProduceResponse;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.protocol.ObjectSerializationCache;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.ApiVersionsResponse;
import org.apache.kafka.common.requests.CreateTopicsRequest;
import org.apache.kafka.common.requests.MetadataRequest;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.ResponseHeader;

/**
 * A broker that speaks Kafka's protocol, by the messages of Kafka itself: topics can be created,
 * listed and described, and records can be sent, which are not kept.
 */
public final class KafkaBroker implements Closeable {

  /** Records of this topic are rejected. */
  public static final String FORBIDDEN = "forbidden";

  /** Records of this topic are not answered. */
  public static final String SILENT = "silent";

  private static final List<ApiKeys> APIS =
      List.of(
          ApiKeys.API_VERSIONS,
          ApiKeys.METADATA,
          ApiKeys.DESCRIBE_CLUSTER,
          ApiKeys.CREATE_TOPICS,
          ApiKeys.PRODUCE);

  private final ServerSocket socket;
  private final Map<String, Uuid> topics = new ConcurrentSkipListMap<>();
  private final AtomicLong offset = new AtomicLong();
  private final Lock answering = new ReentrantLock();

  /** Starts a broker on loopback. */
  public KafkaBroker() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** Returns the address that clients are configured with. */
  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** Adds a topic. */
  public void add(String topic) {
    topics.put(topic, Uuid.randomUuid());
  }

  /** Runs an action, and answers no request before it has ended. */
  public <T> T answeringAfter(Supplier<T> action) {
    answering.lock();
    try {
      return action.get();
    } finally {
      answering.unlock();
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        DataInputStream in = new DataInputStream(connection.getInputStream())) {
      while (true) {
        byte[] message = new byte[in.readInt()];
        in.readFully(message);
        ByteBuffer buffer = ByteBuffer.wrap(message);
        RequestHeader header = RequestHeader.parse(buffer);
        AbstractRequest request =
            AbstractRequest.parseRequest(
                    header.apiKey(), header.apiVersion(), new ByteBufferAccessor(buffer))
                .request;
        Optional<ApiMessage> answer = answer(header, request);
        if (answer.isPresent()) {
          byte[] encoded = encoded(header, answer.get());
          answering.lock();
          try {
            connection.getOutputStream().write(encoded);
          } finally {
            answering.unlock();
          }
        }
      }
    } catch (EOFException e) {
      // The client has disconnected.
    } catch (IOException e) {
      // The client has closed the connection while it was served.
    }
  }

  private static byte[] encoded(RequestHeader request, ApiMessage answer) {
    ResponseHeader header = request.toResponseHeader();
    ObjectSerializationCache cache = new ObjectSerializationCache();
    int size =
        header.data().size(cache, header.headerVersion())
            + answer.size(cache, request.apiVersion());
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + size);
    buffer.putInt(size);
    ByteBufferAccessor out = new ByteBufferAccessor(buffer);
    header.data().write(out, cache, header.headerVersion());
    answer.write(out, cache, request.apiVersion());
    return buffer.array();
  }

  private Optional<ApiMessage> answer(RequestHeader header, AbstractRequest request) {
    return switch (request) {
      case MetadataRequest metadata ->
          Optional.of(
              metadata(
                  metadata.isAllTopics() ? topics.keySet() : metadata.topics(),
                  header.apiVersion()));
      case CreateTopicsRequest create -> Optional.of(created(create));
      case ProduceRequest produce -> produced(produce, header.apiVersion());
      default ->
          header.apiKey() == ApiKeys.API_VERSIONS
              ? Optional.of(versions())
              : Optional.of(cluster());
    };
  }

  private static ApiMessage versions() {
    ApiVersionsResponseData data = new ApiVersionsResponseData();
    APIS.forEach(each -> data.apiKeys().add(ApiVersionsResponse.toApiVersion(each)));
    return data;
  }

  private ApiMessage cluster() {
    DescribeClusterResponseData data =
        new DescribeClusterResponseData().setClusterId("loopback").setControllerId(0);
    data.brokers()
        .add(
            new DescribeClusterBroker()
                .setBrokerId(0)
                .setHost("127.0.0.1")
                .setPort(socket.getLocalPort()));
    return data;
  }

  private ApiMessage metadata(Collection<String> wanted, short version) {
    MetadataResponseData data =
        new MetadataResponseData().setClusterId("loopback").setControllerId(0);
    data.brokers()
        .add(
            new MetadataResponseBroker()
                .setNodeId(0)
                .setHost("127.0.0.1")
                .setPort(socket.getLocalPort()));
    for (String topic : wanted) {
      Uuid id = topics.get(topic);
      MetadataResponseTopic described = new MetadataResponseTopic().setName(topic);
      if (id == null) {
        described.setErrorCode(Errors.UNKNOWN_TOPIC_OR_PARTITION.code());
      } else {
        if (version >= 10) {
          described.setTopicId(id);
        }
        described
            .partitions()
            .add(
                new MetadataResponsePartition()
                    .setPartitionIndex(0)
                    .setLeaderId(0)
                    .setReplicaNodes(List.of(0))
                    .setIsrNodes(List.of(0)));
      }
      data.topics().add(described);
    }
    return data;
  }

  private ApiMessage created(CreateTopicsRequest request) {
    CreateTopicsResponseData data = new CreateTopicsResponseData();
    for (CreatableTopic topic : request.data().topics()) {
      boolean isNew = topics.putIfAbsent(topic.name(), Uuid.randomUuid()) == null;
      data.topics()
          .add(
              new CreatableTopicResult()
                  .setName(topic.name())
                  .setErrorCode((isNew ? Errors.NONE : Errors.TOPIC_ALREADY_EXISTS).code()));
    }
    return data;
  }

  private Optional<ApiMessage> produced(ProduceRequest request, short version) {
    ProduceResponseData data = new ProduceResponseData();
    for (TopicProduceData topic : request.data().topicData()) {
      if (isOf(topic, SILENT)) {
        return Optional.empty();
      }
      TopicProduceResponse response = new TopicProduceResponse();
      if (version >= 13) {
        response.setTopicId(topic.topicId());
      } else {
        response.setName(topic.name());
      }
      Errors error = isOf(topic, FORBIDDEN) ? Errors.TOPIC_AUTHORIZATION_FAILED : Errors.NONE;
      topic
          .partitionData()
          .forEach(
              partition ->
                  response
                      .partitionResponses()
                      .add(
                          new PartitionProduceResponse()
                              .setIndex(partition.index())
                              .setErrorCode(error.code())
                              .setBaseOffset(offset.getAndIncrement())));
      data.responses().add(response);
    }
    return Optional.of(data);
  }

  private boolean isOf(TopicProduceData data, String topic) {
    return data.name().equals(topic) || data.topicId().equals(topics.get(topic));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
