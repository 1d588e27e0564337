package school.heed.launcher;

final class DemoSetup {
    DemoSetup(String hostUrl, String heedUrl, String demoKey, String detail, DataFolder heedData) {}
    void run() {}
}
