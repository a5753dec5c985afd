package nl.tafelronde.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between some devices and the server, which can be cut: every connection breaks at once, streams too, and new
 * ones fail until it is mended. A browser's own "offline" leaves streams alone that are open.
 */
final class Line implements AutoCloseable {

    private final ServerSocket door;
    private final URI server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private boolean cut;

    Line(String server) {
        this.server = URI.create(server);
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.startVirtualThread(this::serve);
    }

    /** The address under which the server is reached over this line. */
    String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    synchronized void cut() {
        cut = true;
        open.forEach(Line::hangUp);
        open.clear();
    }

    synchronized void mend() {
        cut = false;
    }

    /** False when the line is cut: then this end is hung up. A connection that is just being made does not survive a cut. */
    private synchronized boolean admit(Socket end) {
        if (cut) {
            hangUp(end);
            return false;
        }
        return open.add(end);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                if (!admit(near)) {
                    continue;
                }
                var far = new Socket(server.getHost(), server.getPort());
                if (!admit(far)) {
                    continue;
                }
                Thread.startVirtualThread(() -> carry(near, far));
                Thread.startVirtualThread(() -> carry(far, near));
            } catch (IOException gone) {
                open.removeIf(Socket::isClosed);
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            hangUp(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
