package nl.tafelronde.live;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Several nodes find each other with {@code tafelronde.cluster.enabled=true}; one node starts none of this. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tafelronde.cluster.enabled")
class ClusterConfiguration {

    /**
     * @param members addresses of the nodes ({@code host} or {@code host:port}); empty finds them by multicast
     * @param port    where this node listens for the others; the next free one when it is taken
     * @param listen  the only address of this machine on which it listens for them; empty is all of them, which needs a
     *                network that visitors cannot reach
     */
    @Bean(destroyMethod = "shutdown")
    HazelcastInstance hazelcast(@Value("${tafelronde.cluster.members:}") List<String> members,
            @Value("${tafelronde.cluster.port:5701}") int port, @Value("${tafelronde.cluster.listen:}") String listen) {
        return Hazelcast.newHazelcastInstance(configuration(members, port, listen));
    }

    static Config configuration(List<String> members, int port, String listen) {
        var config = new Config();
        config.setClusterName("tafelronde");
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        var network = config.getNetworkConfig();
        network.setPort(port);
        var join = network.getJoin();
        join.getAutoDetectionConfig().setEnabled(members.isEmpty());
        join.getMulticastConfig().setEnabled(members.isEmpty());
        join.getTcpIpConfig().setEnabled(!members.isEmpty()).setMembers(members);
        if (!listen.isEmpty()) {
            config.setProperty("hazelcast.socket.bind.any", "false");
            network.getInterfaces().setEnabled(true).addInterface(listen);
        }
        return config;
    }
}
