package nl.tafelronde.live;

import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Bounds what the kernel keeps for a reader that does not read. Left alone it grows to megabytes for each, and a slow phone
 * would be minutes behind before its queue here begins to fill.
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
                }
            }
        });
    }
}
