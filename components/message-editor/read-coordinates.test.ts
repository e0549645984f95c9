import { expect, it } from "vitest";
import { readCoordinates } from "./read-coordinates";

const salon = { latitude: 35.6652, longitude: 139.7124 };

it.each([
  ["35.6652, 139.7124", salon],
  ["（３５．６６５２，１３９．７１２４）", salon],
  ["35.6652 139.7124", salon],
  ["https://maps.example.com/maps?q=35.6652,139.7124", salon],
  ["https://maps.example.com/maps/@35.6652,139.7124,17z", salon],
  ["https://maps.example.com/place/x/@35.1,139.1,17z/data=!3m1!4b1!4m5!3d35.6652!4d139.7124", salon],
  ["-33.9, 151.2", { latitude: -33.9, longitude: 151.2 }],
  ["91, 10", undefined],
  ["東京都港区", undefined],
  ["", undefined],
])("reads %j", (text, expected) => {
  expect(readCoordinates(text)).toEqual(expected);
});
