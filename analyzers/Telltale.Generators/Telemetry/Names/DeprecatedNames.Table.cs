namespace Telltale.Generators;

/// <content>Names and what replaces them; after a question mark, what may. Written by build-names.mjs from version 1.45.0 of the conventions.</content>
internal static partial class DeprecatedNames
{
    private const string Table = """
        android.state=android.app.state az.namespace=azure.resource_provider.namespace az.service_request_id=azure.service.request.id
        code.column=code.column.number code.filepath=code.file.path code.function=?code.function.name code.lineno=code.line.number
        code.namespace=?code.function.name container.cpu.state=cpu.mode container.memory.paging.faults=container.paging.faults
        container.runtime=container.runtime.name cpu.frequency=system.cpu.frequency cpu.time=system.cpu.time
        cpu.utilization=system.cpu.utilization db.cassandra.consistency_level=cassandra.consistency.level
        db.cassandra.coordinator.dc=cassandra.coordinator.dc db.cassandra.coordinator.id=cassandra.coordinator.id
        db.cassandra.idempotence=cassandra.query.idempotent db.cassandra.page_size=cassandra.page.size
        db.cassandra.speculative_execution_count=cassandra.speculative_execution.count db.cassandra.table=db.collection.name
        db.client.connection.max=db.client.connection.limit db.client.connections.create_time=?db.client.connection.create_time
        db.client.connections.idle.max=db.client.connection.idle.max db.client.connections.idle.min=db.client.connection.idle.min
        db.client.connections.max=db.client.connection.limit db.client.connections.pending_requests=db.client.connection.pending_requests
        db.client.connections.pool.name=db.client.connection.pool.name db.client.connections.state=db.client.connection.state
        db.client.connections.timeouts=db.client.connection.timeouts db.client.connections.usage=db.client.connection.count
        db.client.connections.use_time=?db.client.connection.use_time db.client.connections.wait_time=?db.client.connection.wait_time
        db.client.cosmosdb.active_instance.count=azure.cosmosdb.client.active_instance.count
        db.client.cosmosdb.operation.request_charge=azure.cosmosdb.client.operation.request_charge
        db.connection_string=?server.address,server.port db.cosmosdb.client_id=azure.client.id
        db.cosmosdb.connection_mode=azure.cosmosdb.connection.mode db.cosmosdb.consistency_level=azure.cosmosdb.consistency.level
        db.cosmosdb.container=db.collection.name db.cosmosdb.operation_type=?
        db.cosmosdb.regions_contacted=azure.cosmosdb.operation.contacted_regions
        db.cosmosdb.request_charge=azure.cosmosdb.operation.request_charge
        db.cosmosdb.request_content_length=azure.cosmosdb.request.body.size db.cosmosdb.status_code=db.response.status_code
        db.cosmosdb.sub_status_code=azure.cosmosdb.response.sub_status_code db.elasticsearch.cluster.name=db.namespace
        db.elasticsearch.node.name=elasticsearch.node.name db.instance.id=?db.elasticsearch.node.name db.jdbc.driver_classname=?
        db.mongodb.collection=db.collection.name db.mssql.instance_name=? db.name=db.namespace db.operation=db.operation.name
        db.redis.database_index=db.namespace db.sql.table=?db.collection.name,db.query.text db.statement=db.query.text
        db.system=db.system.name db.user=? deployment.environment=deployment.environment.name enduser.role=user.roles enduser.scope=?
        exception.escaped=? feature_flag.evaluation.error.message=feature_flag.error.message
        feature_flag.evaluation.reason=feature_flag.result.reason feature_flag.variant=feature_flag.result.variant gen_ai.completion=?
        gen_ai.openai.request.response_format=gen_ai.output.type gen_ai.openai.request.seed=gen_ai.request.seed
        gen_ai.openai.request.service_tier=openai.request.service_tier gen_ai.openai.response.service_tier=openai.response.service_tier
        gen_ai.openai.response.system_fingerprint=openai.response.system_fingerprint gen_ai.prompt=? gen_ai.system=gen_ai.provider.name
        gen_ai.usage.completion_tokens=gen_ai.usage.output_tokens gen_ai.usage.prompt_tokens=gen_ai.usage.input_tokens
        http.client_ip=client.address http.flavor=?network.protocol.name,network.protocol.version
        http.host=?server.address,client.address,http.request.header.host http.method=http.request.method
        http.request_content_length=http.request.header.content-length http.request_content_length_uncompressed=http.request.body.size
        http.response_content_length=http.response.header.content-length http.response_content_length_uncompressed=http.response.body.size
        http.scheme=url.scheme http.server_name=server.address http.status_code=http.response.status_code http.target=?url.path,url.query
        http.url=url.full http.user_agent=user_agent.original ios.state=ios.app.state jvm.buffer.memory.usage=jvm.buffer.memory.used
        k8s.container.cpu.limit=k8s.container.cpu.limit.desired k8s.container.cpu.request=k8s.container.cpu.request.desired
        k8s.container.memory.limit=k8s.container.memory.limit.desired k8s.container.memory.request=k8s.container.memory.request.desired
        k8s.cronjob.active_jobs=k8s.cronjob.job.active k8s.daemonset.current_scheduled_nodes=k8s.daemonset.node.current_scheduled
        k8s.daemonset.desired_scheduled_nodes=k8s.daemonset.node.desired_scheduled
        k8s.daemonset.misscheduled_nodes=k8s.daemonset.node.misscheduled k8s.daemonset.ready_nodes=k8s.daemonset.node.ready
        k8s.deployment.available_pods=k8s.deployment.pod.available k8s.deployment.desired_pods=k8s.deployment.pod.desired
        k8s.hpa.current_pods=k8s.hpa.pod.current k8s.hpa.desired_pods=k8s.hpa.pod.desired k8s.hpa.max_pods=k8s.hpa.pod.max
        k8s.hpa.min_pods=k8s.hpa.pod.min k8s.job.active_pods=k8s.job.pod.active
        k8s.job.desired_successful_pods=k8s.job.pod.desired_successful k8s.job.failed_pods=k8s.job.pod.failed
        k8s.job.max_parallel_pods=k8s.job.pod.max_parallel k8s.job.successful_pods=k8s.job.pod.successful
        k8s.node.allocatable.cpu=k8s.node.cpu.allocatable k8s.node.allocatable.ephemeral_storage=k8s.node.ephemeral_storage.allocatable
        k8s.node.allocatable.memory=k8s.node.memory.allocatable k8s.node.allocatable.pods=k8s.node.pod.allocatable
        k8s.node.memory.paging.faults=k8s.node.paging.faults k8s.pod.memory.paging.faults=k8s.pod.paging.faults
        k8s.replicaset.available_pods=k8s.replicaset.pod.available k8s.replicaset.desired_pods=k8s.replicaset.pod.desired
        k8s.replication_controller.available_pods=k8s.replicationcontroller.pod.available
        k8s.replication_controller.desired_pods=k8s.replicationcontroller.pod.desired
        k8s.replicationcontroller.available_pods=k8s.replicationcontroller.pod.available
        k8s.replicationcontroller.desired_pods=k8s.replicationcontroller.pod.desired
        k8s.statefulset.current_pods=k8s.statefulset.pod.current k8s.statefulset.desired_pods=k8s.statefulset.pod.desired
        k8s.statefulset.ready_pods=k8s.statefulset.pod.ready k8s.statefulset.updated_pods=k8s.statefulset.pod.updated
        linux.memory.slab.state=system.memory.linux.slab.state messaging.client.published.messages=messaging.client.sent.messages
        messaging.destination_publish.anonymous=? messaging.destination_publish.name=?
        messaging.eventhubs.consumer.group=messaging.consumer.group.name
        messaging.eventhubs.message.enqueued_time=azure.eventhubs.message.enqueued_time
        messaging.gcp_pubsub.message.ack_deadline=gcp.pubsub.message.ack_deadline
        messaging.gcp_pubsub.message.ack_id=gcp.pubsub.message.ack_id
        messaging.gcp_pubsub.message.delivery_attempt=gcp.pubsub.message.delivery_attempt
        messaging.gcp_pubsub.message.ordering_key=gcp.pubsub.message.ordering_key messaging.kafka.cluster.id=kafka.cluster.id
        messaging.kafka.consumer.group=messaging.consumer.group.name
        messaging.kafka.destination.partition=?messaging.destination.partition.id messaging.kafka.message.key=kafka.message.key
        messaging.kafka.message.offset=kafka.offset messaging.kafka.message.tombstone=kafka.message.tombstone
        messaging.kafka.offset=kafka.offset messaging.operation=messaging.operation.type
        messaging.process.messages=messaging.client.consumed.messages messaging.publish.duration=messaging.client.operation.duration
        messaging.publish.messages=messaging.client.sent.messages
        messaging.rabbitmq.destination.routing_key=rabbitmq.destination.routing_key
        messaging.rabbitmq.message.delivery_tag=rabbitmq.message.delivery_tag
        messaging.receive.duration=messaging.client.operation.duration messaging.receive.messages=messaging.client.consumed.messages
        messaging.rocketmq.client_group=?messaging.consumer.group.name messaging.rocketmq.consumption_model=rocketmq.consumption_model
        messaging.rocketmq.message.delay_time_level=rocketmq.message.delay_time_level
        messaging.rocketmq.message.delivery_timestamp=rocketmq.message.delivery_timestamp
        messaging.rocketmq.message.group=rocketmq.message.group messaging.rocketmq.message.keys=rocketmq.message.keys
        messaging.rocketmq.message.tag=rocketmq.message.tag messaging.rocketmq.message.type=rocketmq.message.type
        messaging.rocketmq.namespace=rocketmq.namespace
        messaging.servicebus.destination.subscription_name=messaging.destination.subscription.name
        messaging.servicebus.disposition_status=azure.servicebus.disposition_status
        messaging.servicebus.message.delivery_count=azure.servicebus.message.delivery_count
        messaging.servicebus.message.enqueued_time=azure.servicebus.message.enqueued_time messaging.system=messaging.system.name
        net.host.ip=network.local.address net.host.name=server.address net.host.port=server.port net.peer.ip=network.peer.address
        net.peer.name=?server.address,client.address net.peer.port=?server.port,client.port net.protocol.name=network.protocol.name
        net.protocol.version=network.protocol.version net.sock.family=?network.transport,network.type
        net.sock.host.addr=network.local.address net.sock.host.port=network.local.port net.sock.peer.addr=network.peer.address
        net.sock.peer.name=? net.sock.peer.port=network.peer.port net.transport=network.transport opentracing.ref_type=?
        otel.library.name=otel.scope.name otel.library.version=otel.scope.version
        otel.sdk.exporter.span.exported.count=otel.sdk.exporter.span.exported
        otel.sdk.exporter.span.inflight.count=otel.sdk.exporter.span.inflight
        otel.sdk.processor.span.processed.count=otel.sdk.processor.span.processed otel.sdk.span.ended=? otel.sdk.span.ended.count=?
        otel.sdk.span.live.count=otel.sdk.span.live peer.service=?server.service.name,client.service.name process.cpu.state=cpu.mode
        process.executable.build_id.profiling=process.executable.build_id.htlhash
        process.open_file_descriptor.count=process.unix.file_descriptor.count process.paging.fault_type=system.paging.fault.type
        rpc.client.duration=?rpc.client.call.duration rpc.client.request.size=? rpc.client.requests_per_rpc=? rpc.client.response.size=?
        rpc.client.responses_per_rpc=? rpc.connect_rpc.error_code=rpc.status_code rpc.grpc.status_code=?rpc.status_code
        rpc.jsonrpc.error_code=?rpc.status_code rpc.jsonrpc.error_message=? rpc.jsonrpc.request_id=jsonrpc.request.id
        rpc.jsonrpc.version=jsonrpc.protocol.version rpc.message.compressed_size=? rpc.message.id=? rpc.message.type=?
        rpc.message.uncompressed_size=? rpc.response.status_code=rpc.status_code rpc.server.duration=?rpc.server.call.duration
        rpc.server.request.size=? rpc.server.requests_per_rpc=? rpc.server.response.size=? rpc.server.responses_per_rpc=?
        rpc.service=?rpc.method rpc.system=rpc.system.name service.peer.name=?server.service.name,client.service.name
        service.peer.namespace=?server.service.namespace,client.service.namespace system.cpu.logical_number=cpu.logical_number
        system.cpu.state=cpu.mode system.device=system.device.name system.linux.memory.available=system.memory.linux.available
        system.linux.memory.slab.usage=system.memory.linux.slab.usage system.memory.shared=system.memory.linux.shared
        system.network.connections=system.network.connection.count system.network.dropped=system.network.packet.dropped
        system.network.packets=system.network.packet.count system.network.state=network.connection.state
        system.paging.type=system.paging.fault.type system.process.status=process.state system.processes.status=process.state
        tls.client.server_name=server.address v8js.heap.space.available_size=v8js.memory.heap.space.available_size
        v8js.heap.space.physical_size=v8js.memory.heap.space.physical_size v8js.memory.heap.limit=v8js.memory.heap.space.size
        vcs.repository.change.id=vcs.change.id vcs.repository.change.title=vcs.change.title vcs.repository.ref.name=vcs.ref.head.name
        vcs.repository.ref.revision=vcs.ref.head.revision vcs.repository.ref.type=vcs.ref.head.type
        """;
}
