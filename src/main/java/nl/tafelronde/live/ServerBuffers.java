package nl.tafelronde.live;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Bounds what one connection costs. Left alone, the kernel keeps megabytes for a reader that does not read, and a slow phone
 * would be minutes behind before its queue here begins to fill; and Jetty keeps a table of 100 KB for each connection to
 * recognise headers that come again, which a hall full of phones does not earn back.
 */
@Component
class ServerBuffers implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    /** Fills a line of 10 Mbit/s over a tenth of a second of distance. */
    private static final DataSize UNSENT = DataSize.ofKilobytes(128);

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(server -> {
            for (var connector : server.getConnectors()) {
                if (connector instanceof ServerConnector socket) {
                    socket.setAcceptedSendBufferSize((int) UNSENT.toBytes());
                    socket.getConnectionFactories().stream().filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                            .map(HttpConfiguration.ConnectionFactory.class::cast)
                            .forEach(it -> it.getHttpConfiguration().setHeaderCacheSize(0));
                }
            }
        });
    }
}
