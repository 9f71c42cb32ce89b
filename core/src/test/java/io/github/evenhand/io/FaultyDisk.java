package io.github.evenhand.io;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Set;

/** The file system as it is, but that something goes wrong after so many bytes or before a step that changes it. */
final class FaultyDisk extends FileSystemProvider {

    /** What goes wrong. */
    @FunctionalInterface
    interface Fault {
        void strike() throws IOException;
    }

    static final Fault FULL = () -> {
        throw new IOException("No space left on device");
    };

    private final FileSystemProvider real = FileSystems.getDefault().provider();
    private final FileSystem system = new Faulty();
    private final Fault fault;
    private final boolean strikesAgain;
    private long room;
    private int steps;

    private FaultyDisk(Fault fault, long room, int steps, boolean strikesAgain) {
        this.fault = fault;
        this.room = room;
        this.steps = steps;
        this.strikesAgain = strikesAgain;
    }

    /** A disk that takes so many bytes. */
    static FaultyDisk withRoom(long bytes) {
        return new FaultyDisk(FULL, bytes, Integer.MAX_VALUE, true);
    }

    /** A disk that is sound for so many steps: to open, write, force, rename, make or delete something. */
    static FaultyDisk after(int steps, Fault fault, boolean strikesAgain) {
        return new FaultyDisk(fault, Long.MAX_VALUE, steps, strikesAgain);
    }

    /** Whether nothing has gone wrong yet. */
    boolean isSound() {
        return room > 0 && steps >= 0;
    }

    /** The same place on this disk. */
    Path path(Path path) {
        return (Path) Proxy.newProxyInstance(
                FaultyDisk.class.getClassLoader(), new Class<?>[] {Path.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getFileSystem")) {
                        return system;
                    }
                    Object[] unwrapped = arguments == null ? new Object[0] : arguments.clone();
                    for (int i = 0; i < unwrapped.length; i++) {
                        unwrapped[i] = unwrapped[i] instanceof Path other ? real(other) : unwrapped[i];
                    }
                    try {
                        Object result = method.invoke(path, unwrapped);
                        return result instanceof Path other ? path(other) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Path real(Path path) {
        return Path.of(path.toString());
    }

    private void step() throws IOException {
        steps--;
        if (steps == -1 || (strikesAgain && steps < 0)) {
            fault.strike();
        }
    }

    private static boolean writes(Set<? extends OpenOption> options) {
        return options.contains(StandardOpenOption.WRITE);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        if (writes(options)) {
            step();
        }
        return new Channel(real.newFileChannel(real(path), options, attributes));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (writes(options)) {
            step();
        }
        return real.newByteChannel(real(path), options, attributes);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        step();
        real.createDirectory(real(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        step();
        real.delete(real(path));
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        step();
        real.move(real(from), real(to), options);
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        return real.newDirectoryStream(real(folder), filter);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return real.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    private final class Channel extends FileChannel {

        private final FileChannel to;

        Channel(FileChannel to) {
            this.to = to;
        }

        /** A disk that becomes full takes what it has room for. */
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            step();
            if (room == 0) {
                fault.strike();
            }
            int end = bytes.limit();
            bytes.limit(bytes.position() + (int) Math.min(bytes.remaining(), room));
            int written = to.write(bytes);
            bytes.limit(end);
            room -= written;
            return written;
        }

        /** The disk itself is not waited for. */
        @Override
        public void force(boolean metaData) throws IOException {
            step();
            to.size();
        }

        @Override
        protected void implCloseChannel() throws IOException {
            to.close();
        }

        @Override
        public long size() throws IOException {
            return to.size();
        }

        @Override
        public long position() throws IOException {
            return to.position();
        }

        @Override
        public FileChannel position(long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long read(ByteBuffer[] bytes, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer bytes, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] bytes, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer bytes, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.nio.MappedByteBuffer map(MapMode mode, long position, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Faulty extends FileSystem {

        private final FileSystem sound = FileSystems.getDefault();

        @Override
        public FileSystemProvider provider() {
            return FaultyDisk.this;
        }

        @Override
        public void close() {}

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return sound.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return sound.getRootDirectories();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return sound.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return sound.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return path(sound.getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            return sound.getPathMatcher(pattern);
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return sound.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() throws IOException {
            return sound.newWatchService();
        }
    }
}
