namespace Telltale.Generators;

/// <content>The namespaces of attributes. Written by build-names.mjs from version 1.45.0 of the conventions.</content>
internal static partial class Namespaces
{
    private const string Table = """
        android android.app android.os app app.crash app.installation app.jank app.screen app.screen.coordinate app.widget artifact
        artifact.attestation aspnetcore aspnetcore.authentication aspnetcore.authorization aspnetcore.diagnostics
        aspnetcore.diagnostics.exception aspnetcore.diagnostics.handler aspnetcore.identity aspnetcore.identity.sign_in
        aspnetcore.identity.user aspnetcore.memory_pool aspnetcore.rate_limiting aspnetcore.request aspnetcore.routing aspnetcore.sign_in
        aspnetcore.user aws aws.bedrock aws.bedrock.guardrail aws.bedrock.knowledge_base aws.dynamodb aws.ecs aws.ecs.cluster
        aws.ecs.container aws.ecs.task aws.eks aws.eks.cluster aws.kinesis aws.lambda aws.lambda.resource_mapping aws.log aws.log.group
        aws.log.stream aws.s3 aws.secretsmanager aws.secretsmanager.secret aws.sns aws.sns.topic aws.sqs aws.sqs.queue aws.step_functions
        aws.step_functions.activity aws.step_functions.state_machine azure azure.client azure.cosmosdb azure.cosmosdb.connection
        azure.cosmosdb.consistency azure.cosmosdb.operation azure.cosmosdb.request azure.cosmosdb.request.body azure.cosmosdb.response
        azure.eventhubs azure.eventhubs.message azure.resource_group azure.resource_provider azure.service azure.service.request
        azure.servicebus azure.servicebus.message browser browser.document browser.document.url browser.web_vital cassandra
        cassandra.consistency cassandra.coordinator cassandra.page cassandra.query cassandra.speculative_execution cicd cicd.pipeline
        cicd.pipeline.action cicd.pipeline.run cicd.pipeline.run.url cicd.pipeline.task cicd.pipeline.task.run cicd.pipeline.task.run.url
        cicd.system cicd.worker cicd.worker.url client client.as client.mac client.service cloud cloud.account cloudevents cloudfoundry
        cloudfoundry.app cloudfoundry.app.instance cloudfoundry.org cloudfoundry.process cloudfoundry.space cloudfoundry.system
        cloudfoundry.system.instance code code.file code.line container container.csi container.csi.plugin container.csi.volume
        container.image cpu cpython cpython.gc db db.client db.client.connection db.client.connection.pool db.collection
        db.operation.batch db.query db.response db.stored_procedure deployment destination destination.as destination.mac device
        device.model disk disk.io dns dns.question dotnet dotnet.gc dotnet.gc.heap elasticsearch elasticsearch.node enduser enduser.pseudo
        faas faas.document faas.invocation feature_flag feature_flag.context feature_flag.error feature_flag.provider feature_flag.result
        feature_flag.set file file.group file.lock file.owner file.symbolic_link gcp gcp.apphub gcp.apphub.application gcp.apphub.service
        gcp.apphub.workload gcp.apphub_destination gcp.apphub_destination.application gcp.apphub_destination.service
        gcp.apphub_destination.workload gcp.client gcp.cloud_run gcp.cloud_run.job gcp.gce gcp.gce.instance gcp.gce.instance_group_manager
        gcp.pubsub gcp.pubsub.message gen_ai gen_ai.agent gen_ai.conversation gen_ai.data_source gen_ai.embeddings
        gen_ai.embeddings.dimension gen_ai.evaluation gen_ai.evaluation.score gen_ai.input gen_ai.operation gen_ai.output gen_ai.provider
        gen_ai.request gen_ai.request.choice gen_ai.response gen_ai.retrieval gen_ai.retrieval.query gen_ai.token gen_ai.tool
        gen_ai.tool.call gen_ai.usage gen_ai.usage.cache_creation gen_ai.usage.cache_read gen_ai.usage.reasoning gen_ai.workflow geo
        geo.continent geo.country geo.locality geo.location geo.region go go.cpu go.memory graphql graphql.operation heroku heroku.app
        heroku.release host host.cpu host.cpu.cache host.cpu.cache.l2 host.cpu.model host.cpu.vendor host.image http http.connection
        http.request http.request.body http.response http.response.body hw hw.battery hw.enclosure hw.gpu hw.logical_disk hw.memory
        hw.network hw.physical_disk hw.tape_drive ios ios.app jsonrpc jsonrpc.protocol jsonrpc.request jvm jvm.buffer jvm.buffer.pool
        jvm.executor jvm.executor.owner jvm.executor.thread jvm.gc jvm.memory jvm.memory.pool jvm.thread k8s k8s.cluster k8s.container
        k8s.container.ephemeral_storage k8s.container.status k8s.cronjob k8s.daemonset k8s.deployment k8s.hpa k8s.hpa.metric
        k8s.hpa.scaletargetref k8s.hugepage k8s.job k8s.namespace k8s.node k8s.node.condition k8s.node.system_container
        k8s.persistentvolume k8s.persistentvolume.status k8s.persistentvolumeclaim k8s.persistentvolumeclaim.status k8s.pod k8s.pod.status
        k8s.replicaset k8s.replicationcontroller k8s.resourcequota k8s.service k8s.service.endpoint k8s.statefulset k8s.storageclass
        k8s.volume kafka kafka.cluster kafka.message log.file log.record mainframe mainframe.lpar mcp mcp.method mcp.protocol mcp.resource
        mcp.session messaging messaging.batch messaging.client messaging.consumer messaging.consumer.group messaging.destination
        messaging.destination.partition messaging.destination.subscription messaging.message messaging.message.body
        messaging.message.envelope network network.carrier network.connection network.interface network.io network.local network.local.as
        network.local.mac network.peer network.peer.as network.peer.mac network.protocol nfs nfs.operation nfs.server nfs.server.repcache
        nodejs nodejs.eventloop oci oci.manifest onc_rpc onc_rpc.procedure onc_rpc.program openai openai.api openai.request
        openai.response openshift openshift.clusterquota oracle oracle.db oracle.db.instance oracle_cloud os otel otel.component
        otel.event otel.scope otel.span otel.span.parent pprof pprof.location pprof.mapping pprof.profile pprof.scope process
        process.context_switch process.creation process.executable process.executable.build_id process.exit process.group_leader
        process.linux process.real_user process.runtime process.saved_user process.session_leader process.user profile profile.frame
        rabbitmq rabbitmq.destination rabbitmq.message rocketmq rocketmq.message rpc security_rule security_rule.ruleset server server.as
        server.mac server.service service service.instance service.instance.cost_center signalr signalr.connection source source.as
        source.mac system system.filesystem system.memory system.memory.linux system.memory.linux.hugepages system.memory.linux.slab
        system.paging system.paging.fault telemetry telemetry.distro telemetry.sdk test.case test.case.result test.suite test.suite.run
        thread tls tls.client tls.client.hash tls.protocol tls.server tls.server.hash url user user_agent user_agent.os
        user_agent.synthetic v8js v8js.gc v8js.heap v8js.heap.space v8js.resource vcs vcs.change vcs.line_change vcs.owner vcs.provider
        vcs.ref vcs.ref.base vcs.ref.head vcs.repository vcs.repository.url vcs.revision_delta webengine zos zos.smf zos.sysplex
        """;
}
