import { describe, expect, it } from "vitest";
import { readCoordinates } from "./read-coordinates";

const salon = { latitude: 35.6652, longitude: 139.7124 };

describe("MSG-1 a place out of a map", () => {
  it.each([
    ["35.6652, 139.7124", salon],
    ["（３５．６６５２，１３９．７１２４）", salon],
    ["35.6652 139.7124", salon],
    ["https://maps.example.com/maps?q=35.6652,139.7124", salon],
    ["https://maps.example.com/maps/@35.6652,139.7124,17z", salon],
    ["https://maps.example.com/place/x/@35.1,139.1,17z/data=!3m1!4b1!4m5!3d35.6652!4d139.7124", salon],
    ["https://www.openstreetmap.org/?mlat=35.6652&mlon=139.7124#map=17/35.1/139.1", salon],
    ["https://www.openstreetmap.org/#map=17/35.6652/139.7124", salon],
    ["https://maps.apple.com/?address=x&ll=35.6652,139.7124&q=x", salon],
    ["https://maps.example.com/place?coordinate=35.6652%2C139.7124", salon],
    ["https://www.google.com/maps/search/?api=1&query=35.6652%2C139.7124", salon],
    ["https://www.bing.com/maps?cp=35.6652~139.7124&lvl=16", salon],
    ["geo:35.6652,139.7124?z=17", salon],
    ["35°39'54.7\"N 139°42'44.6\"E", { latitude: 35.665194, longitude: 139.712389 }],
    ["33°54’S, 151°12’E", { latitude: -33.9, longitude: 151.2 }],
    ["https://maps.app.goo.gl/abc123", undefined],
    ["91°N 10°E", undefined],
    ["-33.9, 151.2", { latitude: -33.9, longitude: 151.2 }],
    ["91, 10", undefined],
    ["東京都港区", undefined],
    ["", undefined],
  ])("reads %j", (text, expected) => {
    expect(readCoordinates(text)).toEqual(expected);
  });
});
