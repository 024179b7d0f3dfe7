<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CardView</name>
    <message numerus="yes">
        <source>usually every %n day(s)</source>
        <translation>
            <numerusform>usually every day</numerusform>
            <numerusform>usually every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evening</name>
    <message numerus="yes">
        <source>%n coupon(s) redeemed</source>
        <translation>
            <numerusform>%n coupon redeemed</numerusform>
            <numerusform>%n coupons redeemed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Friends</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>one person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>one person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were written.</source>
        <translation>
            <numerusform>One person was written.</numerusform>
            <numerusform>%n people were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out: they may not get post.</source>
        <translation>
            <numerusform>One was left out: may not get post.</numerusform>
            <numerusform>%n were left out: they may not get post.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductPanel</name>
    <message numerus="yes">
        <source>on %n receipts</source>
        <translation>
            <numerusform>on one receipt</numerusform>
            <numerusform>on %n receipts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeInPage</name>
    <message numerus="yes">
        <source>Take in %n lines</source>
        <translation>
            <numerusform>Take in 1 line</numerusform>
            <numerusform>Take in %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines were taken in.</source>
        <translation>
            <numerusform>1 line was taken in.</numerusform>
            <numerusform>%n lines were taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines stayed: they are used by now.</source>
        <translation>
            <numerusform>One line stayed: it is used by now.</numerusform>
            <numerusform>%n lines stayed: they are used by now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n more are kept for later</source>
        <translation>
            <numerusform>one more is kept for later</numerusform>
            <numerusform>%n more are kept for later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Top</name>
    <message numerus="yes">
        <source>usually every %n days</source>
        <translation>
            <numerusform>usually every day</numerusform>
            <numerusform>usually every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>one day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n more)</source>
        <translation>
            <numerusform> (one more)</numerusform>
            <numerusform> (%n more)</numerusform>
        </translation>
    </message>
</context>
</TS>
